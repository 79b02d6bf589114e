# en: Every sample as one row of a matrix.
# zh: 把每个样本展平为矩阵的一行。

def layernorm(x, gamma, beta, eps=1e-5):
    rows = x.reshape(int(np.prod(x.shape[: x.ndim - gamma.ndim])), gamma.size)
    mean, std = rows.mean(1, keepdims=True), np.sqrt(rows.var(1, keepdims=True) + eps)
    y = gamma.ravel() * ((rows - mean) / std) + beta.ravel()
    return y.reshape(x.shape)
