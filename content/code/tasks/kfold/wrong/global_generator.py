# expect: WRONG
# en: Seeding the global generator changes the random numbers of the whole program. Make a generator of your own with default_rng(seed).
# zh: 为全局生成器设种子会改变整个程序的随机数。应使用自己的 default_rng(seed)。

def kfold_split(n, k, shuffle=False, seed=0):
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    indices = np.arange(n)
    if shuffle:
        np.random.seed(seed)
        np.random.shuffle(indices)
    folds = np.array_split(indices, k)  # the first n % k get one more
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
