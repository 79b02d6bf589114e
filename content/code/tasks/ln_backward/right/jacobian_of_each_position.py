# en: The Jacobian of the normalisation as a matrix, position by position.
# zh: 逐位置写出归一化的雅可比矩阵。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    size = x.shape[-1]
    rows, upstream = x.reshape(-1, size), dy.reshape(-1, size)
    dx = np.empty(rows.shape)
    dgamma = np.zeros(size)
    for n, (values, above) in enumerate(zip(rows, upstream)):
        std = math.sqrt(values.var() + eps)
        hat = (values - values.mean()) / std
        jacobian = (np.eye(size) - 1 / size - np.outer(hat, hat) / size) / std
        dx[n] = jacobian @ (above * gamma)
        dgamma += above * hat
    return dx.reshape(x.shape), dgamma, upstream.sum(axis=0)
