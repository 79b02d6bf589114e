# en: bincount sums each column of the gradient by index.
# zh: 用 bincount 按下标对梯度的每一列求和。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    flat = idx.ravel().astype(np.intp)
    columns = np.moveaxis(dy, -1, 0).reshape(dy.shape[-1], idx.size)
    if padding_idx is not None:
        columns = np.where(flat == padding_idx, 0, columns)
    sums = [np.bincount(flat, weights=column, minlength=vocab) for column in columns]
    return np.array(sums).T.astype(dy.dtype)
