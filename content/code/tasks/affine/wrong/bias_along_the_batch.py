# expect: WRONG
# en: A flat bias lines up with the last axis, which is the batch. For a batch it must be a column, bias[:, None].
# zh: 一维偏置与最后一维（批）对齐。对一批输入应变成列：bias[:, None]。

def affine(w, x, b):
    bias = b.reshape(-1)
    if bias.size != w.shape[0]:
        raise ValueError(f"the bias needs {w.shape[0]} elements, not {bias.size}")
    return w @ x + bias
