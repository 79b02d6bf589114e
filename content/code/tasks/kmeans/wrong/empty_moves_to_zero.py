# expect: WRONG
# en: A centre without points is set to 0. It stays where it is.
# zh: 没有分到点的中心被置为 0。应保持不动。

def kmeans(x, centers, n_iter):
    x = np.asarray(x, dtype=np.float64)
    centers = np.array(centers, dtype=np.float64)
    for _ in range(n_iter):
        labels = nearest(x, centers)
        for j in range(len(centers)):
            members = x[labels == j]
            centers[j] = members.sum(axis=0) / max(1, len(members))
    return centers, nearest(x, centers)


def nearest(x, centers):
    differences = x[:, None, :] - centers[None, :, :]
    return (differences**2).sum(axis=2).argmin(axis=1)
