# en: Everything becomes a column first; a flat x gets its flat result back.
# zh: 先全部变成列，输入为一维时再变回一维。

def affine(w, x, b):
    if b.size != len(w):
        raise ValueError("the bias does not fit")
    flat = x.ndim == 1
    columns = x[:, np.newaxis] if flat else x
    y = np.dot(w, columns) + np.reshape(b, (len(w), 1))
    return y[:, 0] if flat else y
