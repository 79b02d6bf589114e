# expect: WRONG
# en: m counts every value of a channel, N*H*W, not just the N samples. Right by accident for (N, C).
# zh: m 是一个通道中值的总数 N*H*W，而不只是样本数 N。对 (N, C) 只是碰巧正确。

def batchnorm_train(x, gamma, beta, run_mean, run_var, momentum=0.1, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))
    count = max(x.shape[0], 2)

    def per_channel(values):
        return values.reshape((1, -1) + (1,) * (x.ndim - 2))

    mean = x.mean(axis=axes)
    var = x.var(axis=axes)
    normalised = (x - per_channel(mean)) / np.sqrt(per_channel(var) + eps)
    y = normalised * per_channel(gamma) + per_channel(beta)

    unbiased = var * count / (count - 1)
    new_mean = (1 - momentum) * run_mean + momentum * mean
    new_var = (1 - momentum) * run_var + momentum * unbiased
    return y, new_mean, new_var
