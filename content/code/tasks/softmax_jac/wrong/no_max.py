# expect: WRONG
# en: Nothing is subtracted before exp: near 1000 it overflows and inf/inf becomes nan. Subtract the maximum first.
# zh: 取 exp 前没有减去最大值：在 1000 附近上溢，inf/inf 变成 nan。应先减去最大值。

def softmax_jacobian(z):
    exponentials = np.exp(z)
    s = exponentials / exponentials.sum()
    return np.diag(s) - np.outer(s, s)
