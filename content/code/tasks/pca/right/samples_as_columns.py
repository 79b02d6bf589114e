# en: The data as columns: the directions are then the left singular vectors.
# zh: 把样本放在各列，主方向就是左奇异向量。

def pca(x, k):
    columns = (np.asarray(x, dtype=float) - np.mean(x, axis=0)).T / math.sqrt(len(x) - 1)
    directions, deviations, _ = np.linalg.svd(columns, full_matrices=False)
    directions = directions[:, :k]
    directions = np.where(directions.max(axis=0) < -directions.min(axis=0), -directions, directions)
    variances = deviations[:k] ** 2
    return directions.T, variances, variances / np.sum(columns**2)
