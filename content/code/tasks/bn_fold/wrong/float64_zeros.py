# expect: WRONG
# en: The missing bias is replaced by float64 zeros, which turn a float32 bias into float64. Use np.zeros_like.
# zh: 缺少的偏置用 float64 的零代替，把 float32 的偏置变成了 float64。应使用 np.zeros_like。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    if b is None:
        b = np.zeros(len(mean))
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w2 = w * scale.reshape(per_output)
    b2 = (b - mean) * scale + beta
    return w2, b2
