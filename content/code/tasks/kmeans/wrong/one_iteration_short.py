# expect: WRONG
# en: One iteration is missing: the first assignment is counted as an iteration although no centre has moved.
# zh: 少了一次迭代：第一次分配还没有移动中心，不能算作一次迭代。

def kmeans(x, centers, n_iter):
    x = np.asarray(x, dtype=np.float64)
    centers = np.array(centers, dtype=np.float64)
    for _ in range(1, n_iter):
        labels = nearest(x, centers)
        for j in range(len(centers)):
            members = x[labels == j]
            if len(members) > 0:
                centers[j] = members.mean(axis=0)
    return centers, nearest(x, centers)


def nearest(x, centers):
    differences = x[:, None, :] - centers[None, :, :]
    return (differences**2).sum(axis=2).argmin(axis=1)
