def kmeans(x, centers, n_iter):
    x = np.asarray(x, dtype=np.float64)
    centers = np.array(centers, dtype=np.float64)  # a copy, which may be changed
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
