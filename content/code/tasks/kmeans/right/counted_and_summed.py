# en: Counts and sums of all clusters at once, by bincount and add.at.
# zh: 用 bincount 与 add.at 一次求出所有簇的点数与总和。

def kmeans(x, centers, n_iter):
    x, centers = np.asarray(x, float), np.asarray(centers, float).copy()

    def assign():
        return np.linalg.norm(x[:, None] - centers, axis=-1).argmin(axis=1)

    for _ in range(n_iter):
        labels = assign()
        counts = np.bincount(labels, minlength=len(centers))
        sums = np.zeros(centers.shape)
        np.add.at(sums, labels, x)
        filled = counts > 0
        centers[filled] = sums[filled] / counts[filled, None]
    return centers, assign()
