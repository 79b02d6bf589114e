# expect: WRONG
# en: Where the maximum is infinite, x - max is inf - inf = nan. Subtract 0 there instead.
# zh: 最大值为无穷时 x - max 是 inf - inf = nan。此时应改为减去 0。

def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x, dtype=np.float64)
    top = x.max(axis=axis, keepdims=True)
    shift = top
    total = np.exp(x - shift).sum(axis=axis, keepdims=True)
    with np.errstate(divide="ignore"):
        result = np.log(total) + shift
    return result if keepdims else result.squeeze(axis=axis)
