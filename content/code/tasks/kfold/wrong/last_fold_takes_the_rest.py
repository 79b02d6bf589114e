# expect: WRONG
# en: The last fold took the whole remainder, so that the sizes differ by up to k - 1. The first n % k folds take one more each.
# zh: 余数全部给了最后一折，各折大小最多相差 k - 1。前 n % k 折应各多取一个。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(seed).shuffle(indices)
    size = n // k
    folds = [indices[i * size : (i + 1) * size if i < k - 1 else n] for i in range(k)]
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
