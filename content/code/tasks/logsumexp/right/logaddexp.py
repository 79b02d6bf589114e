# en: NumPy's own logaddexp, reduced along the axis.
# zh: 用 NumPy 自带的 logaddexp 沿维归约。

def logsumexp(x, axis=None, keepdims=False):
    x = np.asarray(x, dtype=float)
    if axis is None:
        total = np.logaddexp.reduce(x.ravel())
        return np.reshape(total, (1,) * x.ndim) if keepdims else total
    return np.logaddexp.reduce(x, axis=axis, keepdims=keepdims)
