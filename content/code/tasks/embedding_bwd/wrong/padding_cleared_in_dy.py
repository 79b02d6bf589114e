# expect: WRONG
# en: The gradients at padded positions were cleared in the caller's own dy. Clear the row of the result instead.
# zh: 在调用者的 dy 中把填充位置的梯度清零了。应清零结果中的那一行。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]), dtype=dy.dtype)
    if padding_idx is not None:
        dy[idx == padding_idx] = 0
    np.add.at(dw, idx, dy)  # unlike dw[idx] += dy, it adds for every repetition
    return dw
