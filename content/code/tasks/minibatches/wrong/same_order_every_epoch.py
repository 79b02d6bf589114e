# expect: WRONG
# en: A new generator with a fixed seed gives every epoch the same order. Draw from the generator that was passed.
# zh: 每次新建种子固定的生成器，各轮次序都相同。应从传入的生成器抽取。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else np.random.default_rng(0).permutation(n)
    end = n - n % batch if drop_last else n
    for start in range(0, end, batch):
        yield indices[start : start + batch]
