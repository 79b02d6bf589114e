# expect: WRONG
# en: y is normalised with the biased variance (divide by m); only the running variance is unbiased.
# zh: 归一化 y 用有偏方差（除以 m）；只有滑动方差才用无偏估计。

def batchnorm_train(x, gamma, beta, run_mean, run_var, momentum=0.1, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))

    def per_channel(values):
        return values.reshape((1, -1) + (1,) * (x.ndim - 2))

    mean = x.mean(axis=axes)
    var = x.var(axis=axes, ddof=1)
    normalised = (x - per_channel(mean)) / np.sqrt(per_channel(var) + eps)
    y = normalised * per_channel(gamma) + per_channel(beta)

    new_mean = (1 - momentum) * run_mean + momentum * mean
    new_var = (1 - momentum) * run_var + momentum * var
    return y, new_mean, new_var
