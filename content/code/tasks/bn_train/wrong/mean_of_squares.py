# expect: WRONG
# en: E[x^2] - E[x]^2 subtracts two huge, nearly equal numbers when the mean is large: the digits cancel. Subtract the mean first, then square.
# zh: 均值很大时，E[x²] - E[x]² 是两个巨大且几乎相等的数相减，有效数字相消。应先减均值再平方。

def batchnorm_train(x, gamma, beta, run_mean, run_var, momentum=0.1, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))
    count = x.size // x.shape[1]

    def per_channel(values):
        return values.reshape((1, -1) + (1,) * (x.ndim - 2))

    mean = x.mean(axis=axes)
    var = (x**2).mean(axis=axes) - mean**2
    normalised = (x - per_channel(mean)) / np.sqrt(per_channel(var) + eps)
    y = normalised * per_channel(gamma) + per_channel(beta)

    unbiased = var * count / (count - 1)
    new_mean = (1 - momentum) * run_mean + momentum * mean
    new_var = (1 - momentum) * run_var + momentum * unbiased
    return y, new_mean, new_var
