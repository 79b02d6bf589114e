# expect: WRONG
# en: An epsilon in the denominator makes every slice sum to less than 1. After subtracting the maximum the sum is at least 1, so nothing can be divided by 0.
# zh: 分母加 ε 使每个切片之和小于 1。减去最大值之后分母至少为 1，不会除以零。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    shifted = x - x.max(axis=axis, keepdims=True)
    exponentials = np.exp(shifted)
    return exponentials / (exponentials.sum(axis=axis, keepdims=True) + 1e-3)
