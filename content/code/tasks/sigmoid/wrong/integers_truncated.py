# expect: WRONG
# en: The result array takes the integer dtype of x, and every probability is cut to 0 or 1. Convert integers to float64 first.
# zh: 结果数组沿用了 x 的整数 dtype，所有概率都被截成 0 或 1。应先把整数转换为 float64。

def sigmoid(x):
    x = np.asarray(x)
    y = np.empty_like(x)
    right = x >= 0
    y[right] = 1 / (1 + np.exp(-x[right]))
    exponential = np.exp(x[~right])
    y[~right] = exponential / (1 + exponential)
    return y
