# expect: WRONG
# en: These are the distances themselves; their squares are wanted.
# zh: 这是距离本身；题目要的是距离的平方。

def pairwise_sq_dists(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Subtract first: |a|^2 - 2ab + |b|^2 loses all digits where the distance is small.
    differences = a[:, None, :] - b[None, :, :]
    return np.sqrt((differences**2).sum(axis=-1))
