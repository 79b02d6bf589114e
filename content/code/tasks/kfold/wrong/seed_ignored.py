# expect: WRONG
# en: The generator was made without the seed, so no split can be repeated.
# zh: 创建生成器时没有用种子，划分无法重现。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng().shuffle(indices)
    folds = np.array_split(indices, k)  # the first n % k get one more
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
