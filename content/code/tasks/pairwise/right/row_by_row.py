# en: One row of a against all of b.
# zh: a 的每一行与整个 b 比较。

def pairwise_sq_dists(a, b):
    b = np.asarray(b, dtype=float)
    result = np.empty((len(a), len(b)))
    for i, row in enumerate(np.asarray(a, dtype=float)):
        offsets = b - row
        result[i] = np.einsum("jk,jk->j", offsets, offsets)
    return result
