# expect: WRONG
# en: The subtracted maximum must be added back to the logarithm.
# zh: 减去的最大值必须在取对数之后加回来。

def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x, dtype=np.float64)
    top = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isfinite(top), top, 0.0)
    total = np.exp(x - shift).sum(axis=axis, keepdims=True)
    with np.errstate(divide="ignore"):
        result = np.log(total)
    return result if keepdims else result.squeeze(axis=axis)
