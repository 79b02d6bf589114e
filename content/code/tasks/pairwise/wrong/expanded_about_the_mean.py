# expect: WRONG
# en: Moving the mean to the origin does not help where the points lie in groups far apart: the expanded square still loses the small distances.
# zh: 把均值移到原点也无济于事：点分成相距很远的几群时，展开平方仍会丢失很小的距离。

def pairwise_sq_dists(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    centre = np.concatenate([a, b]).mean(axis=0)
    a, b = a - centre, b - centre
    squares_a, squares_b = (a**2).sum(axis=1), (b**2).sum(axis=1)
    return np.maximum(squares_a[:, None] - 2 * a @ b.T + squares_b, 0)
