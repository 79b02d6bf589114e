# expect: WRONG
# en: The absolute differences were added up, which is the Manhattan distance. Square the differences.
# zh: 累加的是差的绝对值，即曼哈顿距离。应取平方。

def pairwise_sq_dists(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Subtract first: |a|^2 - 2ab + |b|^2 loses all digits where the distance is small.
    differences = a[:, None, :] - b[None, :, :]
    return np.abs(differences).sum(axis=-1)
