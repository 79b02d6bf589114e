# en: One hidden unit after the other; softplus as max(z, 0) + log1p(exp(-|z|)).
# zh: 逐个隐藏单元累加；softplus 写成 max(z, 0) + log1p(exp(-|z|))。

def free_energy(v, W, b, c):
    total = v @ b
    for weights, bias in zip(W.T, c):
        z = v @ weights + bias
        total = total + np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))
    return -total
