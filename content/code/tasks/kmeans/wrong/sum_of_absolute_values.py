# expect: WRONG
# en: The distance adds absolute differences. The nearest centre is meant in Euclidean distance, for which the mean is the right centre.
# zh: 距离用的是差的绝对值之和。最近的中心应按欧几里得距离，均值也正是对它最优的中心。

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
    return np.abs(differences).sum(axis=2).argmin(axis=1)
