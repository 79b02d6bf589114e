# expect: WRONG
# en: The operator *= works on the caller's own weights, so the network is changed although it may still be used. Make new arrays.
# zh: *= 直接作用在调用者的权重上，原网络可能还要使用却被改动了。应生成新数组。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w *= scale.reshape(per_output)
    b2 = (b - mean) * scale + beta
    return w, b2
