# expect: WRONG
# en: beta is added after the scaling and must not be scaled.
# zh: beta 在缩放之后才加上，不应乘以缩放。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w2 = w * scale.reshape(per_output)
    b2 = (b - mean + beta) * scale
    return w2, b2
