# en: The bias becomes a further column of w, and x gets a row of ones.
# zh: 把偏置并入 w 作为一列，并给 x 添一行 1。

def affine(w, x, b):
    m = w.shape[0]
    if b.size != m:
        raise ValueError("the bias does not fit")
    wide = np.concatenate([w, b.reshape(m, 1)], axis=1)
    ones = np.ones((1, *x.shape[1:]))
    return wide @ np.concatenate([x, ones], axis=0)
