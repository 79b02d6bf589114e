# en: Each sign has its own formula, applied only where it is safe.
# zh: 正负两侧各用自己的公式，且只在安全处计算。

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    y = np.empty_like(x)
    right = x >= 0
    y[right] = 1 / (1 + np.exp(-x[right]))
    exponential = np.exp(x[~right])
    y[~right] = exponential / (1 + exponential)
    return y
