# expect: WRONG
# en: The indices were shuffled anew for every fold, so some are validated twice and others never. Shuffle once.
# zh: 每一折都重新打乱，有的下标被验证两次，有的一次也没有。只应打乱一次。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    rng = np.random.default_rng(seed)
    result = []
    for i in range(k):
        indices = rng.permutation(n) if shuffle else np.arange(n)
        folds = np.array_split(indices, k)
        result.append((np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]))
    return result
