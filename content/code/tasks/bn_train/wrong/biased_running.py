# expect: WRONG
# en: The running variance stores the unbiased estimate: multiply by m/(m-1) before mixing it in.
# zh: 滑动方差应保存无偏估计：混合之前要乘 m/(m-1)。

def batchnorm_train(x, gamma, beta, run_mean, run_var, momentum=0.1, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))

    def per_channel(values):
        return values.reshape((1, -1) + (1,) * (x.ndim - 2))

    mean = x.mean(axis=axes)
    var = x.var(axis=axes)
    normalised = (x - per_channel(mean)) / np.sqrt(per_channel(var) + eps)
    y = normalised * per_channel(gamma) + per_channel(beta)

    new_mean = (1 - momentum) * run_mean + momentum * mean
    new_var = (1 - momentum) * run_var + momentum * var
    return y, new_mean, new_var
