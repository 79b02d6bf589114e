# expect: WRONG
# en: The centres keep their integer dtype, and every mean is cut to a whole number. Convert to float64.
# zh: 中心保留了整数 dtype，均值都被截成整数。应转换为 float64。

def kmeans(x, centers, n_iter):
    x = np.asarray(x, dtype=np.float64)
    centers = np.array(centers)
    for _ in range(n_iter):
        labels = nearest(x, centers)
        for j in range(len(centers)):
            members = x[labels == j]
            if len(members) > 0:
                centers[j] = members.mean(axis=0)
    return centers, nearest(x, centers)


def nearest(x, centers):
    differences = x[:, None, :] - centers[None, :, :]
    return (differences**2).sum(axis=2).argmin(axis=1)
