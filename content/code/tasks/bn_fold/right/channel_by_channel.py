# en: One output channel after another.
# zh: 逐个输出通道计算。

def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    w2, b2 = np.empty_like(w), np.empty_like(beta)
    for c in range(len(w)):
        std = math.sqrt(var[c] + eps)
        w2[c] = w[c] * (gamma[c] / std)
        before = 0 if b is None else b[c]
        b2[c] = gamma[c] * (before - mean[c]) / std + beta[c]
    return w2, b2
