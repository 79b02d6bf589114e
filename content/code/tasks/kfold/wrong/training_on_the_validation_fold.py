# expect: WRONG
# en: The training indices contain the validation fold, so the model is tested on what it has seen.
# zh: 训练下标包含了验证折，等于用见过的数据做评估。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(seed).shuffle(indices)
    folds = np.array_split(indices, k)  # the first n % k get one more
    return [(indices.copy(), folds[i]) for i in range(k)]
