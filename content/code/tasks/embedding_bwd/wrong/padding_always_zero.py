# expect: WRONG
# en: Row 0 was cleared although no padding index was given. Clear only the row that is named.
# zh: 没有给出填充下标，却也清零了第 0 行。只应清零指定的那一行。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]), dtype=dy.dtype)
    np.add.at(dw, idx, dy)  # unlike dw[idx] += dy, it adds for every repetition
    dw[padding_idx or 0] = 0
    return dw
