# en: Every block as one row of a matrix.
# zh: 把每一块展平为矩阵的一行。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    if x.shape[1] % groups != 0:
        raise ValueError("uneven groups")
    rows = x.reshape(len(x) * groups, -1)
    rows = (rows - rows.mean(1, keepdims=True)) / np.sqrt(rows.var(1, keepdims=True) + eps)
    y = rows.reshape(len(x), x.shape[1], -1)
    return (y * gamma[:, None] + beta[:, None]).reshape(x.shape)
