# expect: WRONG
# en: The generator always has the same seed, so the argument seed changes nothing.
# zh: 生成器的种子是固定的，参数 seed 不起作用。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(0).shuffle(indices)
    folds = np.array_split(indices, k)  # the first n % k get one more
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
