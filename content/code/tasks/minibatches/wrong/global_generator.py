# expect: WRONG
# en: The order was drawn from NumPy's global generator, so that equal generators give different epochs. Draw from rng.
# zh: 次序取自 NumPy 的全局生成器，状态相同的 rng 也给出不同的一轮。应从 rng 抽取。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else np.random.permutation(n)
    end = n - n % batch if drop_last else n
    for start in range(0, end, batch):
        yield indices[start : start + batch]
