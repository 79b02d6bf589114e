# expect: WRONG
# en: squeeze() drops every axis of length 1, so that a column (n, 1) comes back flat. Keep the axes of x.
# zh: squeeze() 会去掉所有长度为 1 的维，于是列向量 (n, 1) 变成了一维。应保持 x 的维数。

def affine(w, x, b):
    bias = b.reshape(-1)
    if bias.size != w.shape[0]:
        raise ValueError(f"the bias needs {w.shape[0]} elements, not {bias.size}")
    if x.ndim == 2:
        bias = bias[:, None]
    return (w @ x + bias).squeeze()
