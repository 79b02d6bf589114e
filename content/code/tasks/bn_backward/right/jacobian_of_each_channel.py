# en: The Jacobian of the normalisation as a matrix, channel by channel.
# zh: 逐通道写出归一化的雅可比矩阵。

def batchnorm_backward(dy, x, gamma, eps=1e-5):
    columns = np.moveaxis(x, 1, 0).reshape(x.shape[1], -1)
    upstream = np.moveaxis(dy, 1, 0).reshape(x.shape[1], -1)
    dx = np.empty(columns.shape)
    dgamma = np.empty(len(gamma))
    for c, (values, above) in enumerate(zip(columns, upstream)):
        m = len(values)
        std = math.sqrt(values.var() + eps)
        hat = (values - values.mean()) / std
        jacobian = (np.eye(m) - 1 / m - np.outer(hat, hat) / m) / std
        dx[c] = jacobian @ above * gamma[c]
        dgamma[c] = above @ hat
    dx = np.moveaxis(dx.reshape(np.moveaxis(x, 1, 0).shape), 0, 1)
    return dx, dgamma, upstream.sum(axis=1)
