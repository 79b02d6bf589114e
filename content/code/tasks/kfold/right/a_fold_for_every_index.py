# en: Every index is told its fold; masks pick the two parts.
# zh: 先给每个下标标上所属的折，再用布尔掩码取出两部分。

def kfold_split(n, k, shuffle=False, seed=0):
    if k < 2 or k > n:
        raise ValueError(f"k = {k} does not suit n = {n}")
    fold_of = np.repeat(np.arange(k), [n // k + (i < n % k) for i in range(k)])
    if shuffle:
        fold_of = np.random.default_rng(seed).permutation(fold_of)
    return [(np.flatnonzero(fold_of != i), np.flatnonzero(fold_of == i)) for i in range(k)]
