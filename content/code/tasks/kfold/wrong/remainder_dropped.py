# expect: WRONG
# en: With folds of n // k indices the last n % k are never validated. The first n % k folds take one more each.
# zh: 每折只取 n // k 个，最后 n % k 个下标从未用于验证。前 n % k 折应各多取一个。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(seed).shuffle(indices)
    size = n // k
    folds = [indices[i * size : (i + 1) * size] for i in range(k)]
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
