# expect: WRONG
# en: drop_last has no effect: the incomplete last batch is still yielded.
# zh: drop_last 没有起作用：不满的最后一批仍然给出了。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else rng.permutation(n)
    end = n
    for start in range(0, end, batch):
        yield indices[start : start + batch]
