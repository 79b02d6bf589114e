def affine(w, x, b):
    bias = b.reshape(-1)
    if bias.size != w.shape[0]:
        raise ValueError(f"the bias needs {w.shape[0]} elements, not {bias.size}")
    if x.ndim == 2:
        bias = bias[:, None]
    return w @ x + bias
