# expect: WRONG
# en: `if padding_idx` is false for the index 0. Ask `is not None`.
# zh: 下标为 0 时 `if padding_idx` 为假。应写 `is not None`。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]), dtype=dy.dtype)
    np.add.at(dw, idx, dy)  # unlike dw[idx] += dy, it adds for every repetition
    if padding_idx:
        dw[padding_idx] = 0
    return dw
