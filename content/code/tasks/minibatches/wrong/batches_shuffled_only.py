# expect: WRONG
# en: Only the order of the batches was shuffled; neighbouring samples stay together in every epoch. Shuffle the indices.
# zh: 只打乱了各批的次序，相邻的样本每一轮都在同一批。应打乱下标本身。

def minibatches(n, batch, drop_last=False, rng=None):
    starts = np.arange(0, n - n % batch if drop_last else n, batch)
    if rng is not None:
        starts = rng.permutation(starts)
    for start in starts:
        yield np.arange(start, min(start + batch, n))
