# expect: WRONG
# en: In a tie the centre with the highest index wins; it must be the lowest, which argmin gives by itself.
# zh: 距离相等时取了下标最大的中心；应取最小的，argmin 本身就是如此。

def kmeans(x, centers, n_iter):
    x = np.asarray(x, dtype=np.float64)
    centers = np.array(centers, dtype=np.float64)
    for _ in range(n_iter):
        labels = nearest(x, centers)
        for j in range(len(centers)):
            members = x[labels == j]
            if len(members) > 0:
                centers[j] = members.mean(axis=0)
    return centers, nearest(x, centers)


def nearest(x, centers):
    differences = x[:, None, :] - centers[None, :, :]
    return len(centers) - 1 - (differences**2).sum(axis=2)[:, ::-1].argmin(axis=1)
