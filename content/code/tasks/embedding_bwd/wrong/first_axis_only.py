# expect: WRONG
# en: The loop runs over the first axis and adds a whole row of positions with +=, where an index that is repeated within it counts once.
# zh: 只对第一维循环，每次用 += 加上一整行位置；行内重复的下标只计一次。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]), dtype=dy.dtype)
    for row, gradients in zip(idx, dy):
        dw[row] += gradients
    if padding_idx is not None:
        dw[padding_idx] = 0
    return dw
