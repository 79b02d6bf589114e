# expect: WRONG
# en: The normalisation divides by the standard deviation: take the root of the variance.
# zh: 归一化除以的是标准差：应对方差开平方。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / (var + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w2 = w * scale.reshape(per_output)
    b2 = (b - mean) * scale + beta
    return w2, b2
