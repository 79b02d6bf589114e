# expect: WRONG
# en: Where n is a multiple of the batch size an empty batch follows at the end. The range must stop before n.
# zh: n 是批大小的倍数时，末尾多出一个空批。range 应在 n 之前停止。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else rng.permutation(n)
    end = n - n % batch if drop_last else n
    for start in range(0, end + 1, batch):
        yield indices[start : start + batch]
