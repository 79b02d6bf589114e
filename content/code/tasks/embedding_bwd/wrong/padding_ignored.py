# expect: WRONG
# en: The row of the padding index received a gradient. It must stay 0, so that the padding vector is never trained.
# zh: 填充词所在的行得到了梯度。该行应为 0，使填充向量不被训练。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]), dtype=dy.dtype)
    np.add.at(dw, idx, dy)  # unlike dw[idx] += dy, it adds for every repetition
    return dw
