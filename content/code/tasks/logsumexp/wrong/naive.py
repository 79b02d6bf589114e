# expect: WRONG
# en: Without subtracting the maximum exp overflows above 709 and the sum underflows to 0 below -745.
# zh: 不减最大值时，exp 在 709 以上溢出，在 -745 以下和下溢为 0。

def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x, dtype=np.float64)
    top = x.max(axis=axis, keepdims=True)
    shift = np.zeros_like(top)
    total = np.exp(x - shift).sum(axis=axis, keepdims=True)
    with np.errstate(divide="ignore"):
        result = np.log(total) + shift
    return result if keepdims else result.squeeze(axis=axis)
