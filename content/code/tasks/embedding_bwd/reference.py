def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]), dtype=dy.dtype)
    np.add.at(dw, idx, dy)  # unlike dw[idx] += dy, it adds for every repetition
    if padding_idx is not None:
        dw[padding_idx] = 0
    return dw
