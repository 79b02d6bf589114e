# expect: WRONG
# en: np.zeros makes float64 unless told otherwise. The gradient has the type of dy.
# zh: np.zeros 默认是 float64。梯度的类型应与 dy 相同。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]))
    np.add.at(dw, idx, dy)  # unlike dw[idx] += dy, it adds for every repetition
    if padding_idx is not None:
        dw[padding_idx] = 0
    return dw
