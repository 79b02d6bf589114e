# expect: WRONG
# en: (1 + tanh(x/2)) / 2 is right to 16 decimals but not to nine digits: in the left tail 1 + tanh cancels, and below -37 the result is 0.
# zh: (1 + tanh(x/2)) / 2 的绝对误差很小，相对误差却不小：在左侧尾部 1 + tanh 相互抵消，-37 以下结果变成 0。

def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return 0.5 * (1 + np.tanh(0.5 * x))
