# expect: WRONG
# en: The rows of the result belong to b. Row i must hold the distances of row i of a.
# zh: 结果的行对应了 b。第 i 行应是 a 的第 i 行的各个距离。

def pairwise_sq_dists(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Subtract first: |a|^2 - 2ab + |b|^2 loses all digits where the distance is small.
    differences = a[None, :, :] - b[:, None, :]
    return (differences**2).sum(axis=-1)
