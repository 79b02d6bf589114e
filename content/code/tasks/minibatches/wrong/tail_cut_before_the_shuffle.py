# expect: WRONG
# en: The tail was cut off before the shuffle, so the last samples are never seen in any epoch. Shuffle all indices, then drop the incomplete batch.
# zh: 在打乱之前就截去了尾部，最后几个样本在任何一轮都不会出现。应先打乱全部下标，再舍去不满的批。

def minibatches(n, batch, drop_last=False, rng=None):
    if drop_last:
        n -= n % batch
    indices = np.arange(n) if rng is None else rng.permutation(n)
    for start in range(0, n, batch):
        yield indices[start : start + batch]
