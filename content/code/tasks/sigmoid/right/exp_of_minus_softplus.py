# en: The logarithm first: minus the softplus of -x, by logaddexp.
# zh: 先求对数：-x 的 softplus 取负，用 logaddexp 计算。

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    return np.exp(-np.logaddexp(0, -x))
