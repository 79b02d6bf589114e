# expect: WRONG
# en: |x|^2 - 2xc + |c|^2 subtracts huge numbers far from 0 and loses the distance. Square the differences instead.
# zh: |x|^2 - 2xc + |c|^2 在远离 0 处用巨大的数相减，距离信息丢失。应对差值求平方。

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
    products = x @ centers.T
    return ((x**2).sum(axis=1)[:, None] - 2 * products + (centers**2).sum(axis=1)).argmin(axis=1)
