# expect: WRONG
# en: The expanded square subtracts large numbers that nearly agree: close points far from the origin get wrong, even negative, distances. Subtract the points first.
# zh: 展开平方后是几乎相等的大数相减：远离原点的相近点，距离会算错，甚至为负。应先将两点相减。

def pairwise_sq_dists(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    squares_a, squares_b = (a**2).sum(axis=1), (b**2).sum(axis=1)
    return squares_a[:, None] - 2 * a @ b.T + squares_b
