# expect: WRONG
# en: Nothing is subtracted before exp: above 709 (88 in float32) exp overflows and inf/inf becomes nan.
# zh: 取 exp 前没有减去最大值：超过 709（float32 为 88）时 exp 上溢，inf/inf 变成 nan。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    shifted = x
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
