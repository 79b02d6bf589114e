# expect: WRONG
# en: The table got only as many rows as the largest index needs. Its gradient has a row for every entry of the vocabulary.
# zh: 行数只取到最大的下标。梯度应为词表中每个词各占一行。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((int(idx.max(initial=0)) + 1, dy.shape[-1]), dtype=dy.dtype)
    np.add.at(dw, idx, dy)  # unlike dw[idx] += dy, it adds for every repetition
    if padding_idx is not None:
        dw[padding_idx] = 0
    return dw
