# expect: WRONG
# en: Every k-th index was taken. Without shuffling the folds are consecutive runs.
# zh: 每隔 k 个取一个下标。不打乱时，各折应是连续的一段。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(seed).shuffle(indices)
    folds = [indices[i::k] for i in range(k)]
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
