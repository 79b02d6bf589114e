# expect: WRONG
# en: The product is taken the other way round: its rows are the columns of the batch. w @ x has the shape (m, B).
# zh: 乘积的次序反了：行变成了批中的各列。w @ x 的形状才是 (m, B)。

def affine(w, x, b):
    bias = b.reshape(-1)
    if bias.size != w.shape[0]:
        raise ValueError(f"the bias needs {w.shape[0]} elements, not {bias.size}")
    if x.ndim == 2:
        bias = bias[:, None]
    return x.T @ w.T + bias
