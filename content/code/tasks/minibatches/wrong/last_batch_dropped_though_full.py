# expect: WRONG
# en: With drop_last a batch was dropped even where the last one is full. Only an incomplete batch is left out.
# zh: drop_last 为真时，即使最后一批是满的也被舍去。只应舍去不满的批。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else rng.permutation(n)
    end = (n - 1) // batch * batch if drop_last else n
    for start in range(0, end, batch):
        yield indices[start : start + batch]
