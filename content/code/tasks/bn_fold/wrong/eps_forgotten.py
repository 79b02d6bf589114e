# expect: WRONG
# en: epsilon is missing under the root: small variances give other weights, and a variance of 0 divides by zero.
# zh: 根号内漏了 ε：方差小时权重不同，方差为 0 时除以零。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w2 = w * scale.reshape(per_output)
    b2 = (b - mean) * scale + beta
    return w2, b2
