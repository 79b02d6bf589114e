# expect: WRONG
# en: permutation returns a new array and its result was thrown away; the indices stay in order. shuffle works in place.
# zh: permutation 返回新数组，结果却被丢弃，下标仍按原次序。shuffle 才是原地打乱。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(seed).permutation(indices)
    folds = np.array_split(indices, k)  # the first n % k get one more
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
