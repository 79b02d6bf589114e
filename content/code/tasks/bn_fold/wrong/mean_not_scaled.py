# expect: WRONG
# en: The mean is subtracted before the scaling, so it is scaled too.
# zh: 均值在缩放之前减去，因此也要乘以缩放。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w2 = w * scale.reshape(per_output)
    b2 = b * scale - mean + beta
    return w2, b2
