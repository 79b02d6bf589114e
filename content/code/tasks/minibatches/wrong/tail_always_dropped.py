# expect: WRONG
# en: The incomplete last batch was dropped even without drop_last: up to batch - 1 samples are never seen.
# zh: 没有要求 drop_last，却也舍去了不满的最后一批：至多有 batch - 1 个样本从未用到。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else rng.permutation(n)
    end = n - n % batch
    for start in range(0, end, batch):
        yield indices[start : start + batch]
