# expect: WRONG
# en: The indices were drawn with replacement, so that some samples occur twice in an epoch and others not at all. Draw a permutation.
# zh: 下标是有放回地抽取的，一轮中有的样本出现两次，有的一次也没有。应抽取一个排列。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else rng.integers(0, n, n)
    end = n - n % batch if drop_last else n
    for start in range(0, end, batch):
        yield indices[start : start + batch]
