# expect: WRONG
# en: The pair is the wrong way round: first the training indices, then the fold that validates.
# zh: 一对数组的次序反了：先是训练下标，再是用于验证的那一折。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(seed).shuffle(indices)
    folds = np.array_split(indices, k)  # the first n % k get one more
    return [(folds[i], np.concatenate(folds[:i] + folds[i + 1 :])) for i in range(k)]
