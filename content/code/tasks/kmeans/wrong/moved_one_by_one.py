# expect: WRONG
# en: The points are assigned again after each single centre has moved. Assign once, then move all centres.
# zh: 每移动一个中心就重新分配一次。应先分配一次，再移动所有中心。

def kmeans(x, centers, n_iter):
    x = np.asarray(x, dtype=np.float64)
    centers = np.array(centers, dtype=np.float64)
    for _ in range(n_iter):
        for j in range(len(centers)):
            labels = nearest(x, centers)
            members = x[labels == j]
            if len(members) > 0:
                centers[j] = members.mean(axis=0)
    return centers, nearest(x, centers)


def nearest(x, centers):
    differences = x[:, None, :] - centers[None, :, :]
    return (differences**2).sum(axis=2).argmin(axis=1)
