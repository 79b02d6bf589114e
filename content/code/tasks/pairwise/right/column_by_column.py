# en: The squares are added up coordinate by coordinate.
# zh: 逐个坐标累加平方。

def pairwise_sq_dists(a, b):
    total = np.zeros((a.shape[0], b.shape[0]))
    for k in range(a.shape[1]):
        total += np.subtract.outer(a[:, k].astype(float), b[:, k].astype(float)) ** 2
    return total
