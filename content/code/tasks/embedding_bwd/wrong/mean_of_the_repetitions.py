# expect: WRONG
# en: The gradients of a repeated index were averaged. The derivative of the loss sums them.
# zh: 对重复下标的梯度取了平均。损失的导数应为求和。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]), dtype=dy.dtype)
    np.add.at(dw, idx, dy)  # unlike dw[idx] += dy, it adds for every repetition
    counts = np.bincount(idx.ravel(), minlength=vocab)
    dw /= np.maximum(counts, 1)[:, None].astype(dy.dtype)
    if padding_idx is not None:
        dw[padding_idx] = 0
    return dw
