# expect: WRONG
# en: epsilon is added to the variance under the root, not to the standard deviation.
# zh: ε 应加在根号内的方差上，而不是标准差上。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / (np.sqrt(var) + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w2 = w * scale.reshape(per_output)
    b2 = (b - mean) * scale + beta
    return w2, b2
