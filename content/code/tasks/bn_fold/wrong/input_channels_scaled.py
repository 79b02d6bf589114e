# expect: ERROR
# en: The scale is applied to the second axis, the input channels. Each output channel has its own normalisation: scale the first axis.
# zh: 缩放作用在了第二维即输入通道上。每个输出通道有自己的归一化，应缩放第一维。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (1, -1) + (1,) * (w.ndim - 2)
    w2 = w * scale.reshape(per_output)
    b2 = (b - mean) * scale + beta
    return w2, b2
