# expect: WRONG
# en: The old bias is dropped. The normalisation subtracts the mean from the layer's output including its bias.
# zh: 丢掉了原来的偏置。归一化减去均值时，该层的输出包含偏置。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    w2 = w * scale.reshape(per_output)
    b2 = -mean * scale + beta
    return w2, b2
