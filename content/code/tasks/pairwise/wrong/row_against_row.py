# expect: WRONG
# en: Row i of a was compared with row i of b only. All pairs are wanted: give a and b axes of their own.
# zh: 只比较了 a 与 b 中序号相同的行。需要所有配对：应让 a 与 b 各占一维。

def pairwise_sq_dists(a, b):
    a, b = a.astype(np.float64), b.astype(np.float64)
    # Subtract first: |a|^2 - 2ab + |b|^2 loses all digits where the distance is small.
    differences = a - b
    return (differences**2).sum(axis=-1)
