# en: Eigenvectors of the covariance matrix, taken from the end.
# zh: 协方差矩阵的特征向量，从最大的取起。

def pca(x, k):
    covariance = np.cov(x, rowvar=False).reshape(x.shape[1], x.shape[1])
    values, vectors = np.linalg.eigh(covariance)
    components = []
    for vector in vectors.T[::-1][:k]:
        components.append(-vector if vector.max() < -vector.min() else vector)
    variances = np.maximum(values[::-1][:k], 0)
    return np.array(components), variances, variances / np.trace(covariance)
