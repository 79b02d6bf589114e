# expect: WRONG
# en: A flat x comes back as a column. The result must have as many axes as x.
# zh: 一维的 x 返回了列向量。结果应与 x 的维数相同。

def affine(w, x, b):
    bias = b.reshape(-1)
    if bias.size != w.shape[0]:
        raise ValueError(f"the bias needs {w.shape[0]} elements, not {bias.size}")
    columns = x[:, None] if x.ndim == 1 else x
    return w @ columns + bias[:, None]
