# expect: ERROR
# en: The mean and variance are taken over the batch axis alone. For images every channel has one mean over batch, height and width together.
# zh: 只在批维上求均值与方差。对图像而言，每个通道应在批、高、宽三维上共同求一个均值。

def batchnorm_train(x, gamma, beta, run_mean, run_var, momentum=0.1, eps=1e-5):
    axes = 0
    count = x.size // x.shape[1]

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
