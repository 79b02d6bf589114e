# expect: WRONG
# en: Cutting off at 0 hides the negative values but leaves the lost digits lost. Subtract the points first.
# zh: 截断到 0 只掩盖了负值，丢失的有效数字并没有恢复。应先将两点相减。

def pairwise_sq_dists(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    squares_a, squares_b = (a**2).sum(axis=1), (b**2).sum(axis=1)
    return np.maximum(squares_a[:, None] - 2 * a @ b.T + squares_b, 0)
