# expect: WRONG
# en: The old bias passes through the normalisation as well, so it is scaled like the weights.
# zh: 原来的偏置同样经过归一化，因此要与权重一样缩放。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w2 = w * scale.reshape(per_output)
    b2 = b - mean * scale + beta
    return w2, b2
