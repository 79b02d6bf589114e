# expect: WRONG
# en: The sum always runs along the last axis, whatever axis was asked for.
# zh: 求和总是沿最后一维，忽略了参数 axis。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    shifted = x - x.max(axis=axis, keepdims=True)
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=-1, keepdims=True)
