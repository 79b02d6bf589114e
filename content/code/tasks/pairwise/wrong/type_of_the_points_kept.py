# expect: WRONG
# en: The differences were taken in the type of the points, where unsigned numbers wrap around. Convert to float64 first.
# zh: 差值按点原来的类型计算，无符号数会回绕。应先转换为 float64。

def pairwise_sq_dists(a, b):
    # Subtract first: |a|^2 - 2ab + |b|^2 loses all digits where the distance is small.
    differences = a[:, None, :] - b[None, :, :]
    return (differences**2).sum(axis=-1).astype(np.float64)
