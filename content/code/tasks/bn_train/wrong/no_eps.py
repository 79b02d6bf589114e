# expect: WRONG
# en: Without epsilon a constant channel gives 0/0, and every other value is slightly off.
# zh: 没有 ε 时常数通道得到 0/0，其余数值也略有偏差。

def batchnorm_train(x, gamma, beta, run_mean, run_var, momentum=0.1, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))
    count = x.size // x.shape[1]

    def per_channel(values):
        return values.reshape((1, -1) + (1,) * (x.ndim - 2))

    mean = x.mean(axis=axes)
    var = x.var(axis=axes)
    normalised = (x - per_channel(mean)) / np.sqrt(per_channel(var))
    y = normalised * per_channel(gamma) + per_channel(beta)

    unbiased = var * count / (count - 1)
    new_mean = (1 - momentum) * run_mean + momentum * mean
    new_var = (1 - momentum) * run_var + momentum * unbiased
    return y, new_mean, new_var
