# expect: WRONG
# en: The loop runs until the labels stop changing, whatever n_iter says. The number of iterations is given.
# zh: 循环一直进行到标签不再变化，忽略了 n_iter。迭代次数是给定的。

def kmeans(x, centers, n_iter):
    x = np.asarray(x, dtype=np.float64)
    centers = np.array(centers, dtype=np.float64)
    labels = None
    while n_iter and not np.array_equal(labels, nearest(x, centers)):
        labels = nearest(x, centers)
        for j in range(len(centers)):
            members = x[labels == j]
            if len(members) > 0:
                centers[j] = members.mean(axis=0)
    return centers, nearest(x, centers)


def nearest(x, centers):
    differences = x[:, None, :] - centers[None, :, :]
    return (differences**2).sum(axis=2).argmin(axis=1)
