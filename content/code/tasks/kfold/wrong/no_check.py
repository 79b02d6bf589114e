# expect: WRONG
# en: More folds than indices leave some folds empty, and one fold leaves nothing to train on. Raise ValueError unless 2 <= k <= n.
# zh: 折数多于下标数会出现空折，只有一折则没有训练数据。不满足 2 <= k <= n 时应抛出 ValueError。

def kfold_split(n, k, shuffle=False, seed=0):
    indices = np.arange(n)
    if shuffle:
        np.random.default_rng(seed).shuffle(indices)
    folds = np.array_split(indices, k)  # the first n % k get one more
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
