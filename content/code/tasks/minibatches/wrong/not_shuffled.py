# expect: WRONG
# en: The generator was ignored, so that every epoch comes in order.
# zh: 没有使用生成器，每一轮都按原次序。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n)
    end = n - n % batch if drop_last else n
    for start in range(0, end, batch):
        yield indices[start : start + batch]
