# expect: WRONG
# en: The bias is added in whatever shape it comes: (m,) and (m, 1) together broadcast to (m, m). Give it the number of axes of x first.
# zh: 偏置以原有形状相加：(m,) 与 (m, 1) 会广播成 (m, m)。应先让它与 x 的维数一致。

def affine(w, x, b):
    bias = b.reshape(-1)
    if bias.size != w.shape[0]:
        raise ValueError(f"the bias needs {w.shape[0]} elements, not {bias.size}")
    return w @ x + b
