# expect: WRONG
# en: The size was rounded up, so the last fold is left short or even empty. Only the first n % k folds have one index more.
# zh: 折的大小向上取整，最后一折偏短，甚至为空。只有前 n % k 折多一个下标。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(seed).shuffle(indices)
    size = -(-n // k)
    folds = [indices[i * size : (i + 1) * size] for i in range(k)]
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
