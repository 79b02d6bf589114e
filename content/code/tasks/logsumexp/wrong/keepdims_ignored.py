# expect: WRONG
# en: keepdims=True must leave the axis with length 1 in the result.
# zh: keepdims=True 时结果应保留长度为 1 的维。

def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x, dtype=np.float64)
    top = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isfinite(top), top, 0.0)
    total = np.exp(x - shift).sum(axis=axis, keepdims=True)
    with np.errstate(divide="ignore"):
        result = np.log(total) + shift
    return result.squeeze(axis=axis)
