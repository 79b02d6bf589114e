# expect: WRONG
# en: One maximum for the whole array: a row far below it underflows to 0/0. Each slice needs its own maximum.
# zh: 整个数组共用一个最大值：远小于它的行会下溢成 0/0。每个切片应减去自己的最大值。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    shifted = x - x.max(initial=-np.inf)
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
