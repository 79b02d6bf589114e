# en: A product with the one-hot matrix of the positions.
# zh: 用各位置的独热矩阵做矩阵乘法。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    d = dy.shape[-1]
    one_hot = (np.arange(vocab)[:, None] == idx.reshape(1, -1)).astype(dy.dtype)
    if padding_idx is not None:
        one_hot[padding_idx, :] = 0
    return one_hot @ dy.reshape(idx.size, d)
