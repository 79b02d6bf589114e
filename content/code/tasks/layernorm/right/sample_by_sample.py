# en: A loop over the samples.
# zh: 对样本逐个循环。

def layernorm(x, gamma, beta, eps=1e-5):
    y = np.empty(x.shape)
    for position in np.ndindex(x.shape[: x.ndim - gamma.ndim]):
        sample = x[position]
        centred = sample - np.mean(sample)
        y[position] = gamma * centred / math.sqrt(np.mean(centred * centred) + eps) + beta
    return y
