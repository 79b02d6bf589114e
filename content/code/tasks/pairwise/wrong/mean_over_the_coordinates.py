# expect: WRONG
# en: The squares were averaged over the coordinates. The distance sums them.
# zh: 对各坐标的平方取了平均。距离应为求和。

def pairwise_sq_dists(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Subtract first: |a|^2 - 2ab + |b|^2 loses all digits where the distance is small.
    differences = a[:, None, :] - b[None, :, :]
    return (differences**2).mean(axis=-1)
