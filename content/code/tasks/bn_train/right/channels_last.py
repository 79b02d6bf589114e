# en: Channels moved last and all other axes flattened into one.
# zh: 把通道移到最后一维，其余维展平为一维。

def batchnorm_train(x, gamma, beta, run_mean, run_var, momentum=0.1, eps=1e-5):
    last = np.moveaxis(x, 1, -1)
    rows = last.reshape(-1, x.shape[1])
    m = len(rows)
    mu = rows.mean(0)
    centred = rows - mu
    squares = (centred**2).sum(0)
    y = gamma * centred / np.sqrt(squares / m + eps) + beta
    y = np.moveaxis(y.reshape(last.shape), -1, 1)
    return (
        y,
        run_mean * (1 - momentum) + mu * momentum,
        run_var * (1 - momentum) + squares / (m - 1) * momentum,
    )
