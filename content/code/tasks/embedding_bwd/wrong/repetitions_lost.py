# expect: WRONG
# en: Of a repeated index only one gradient was kept: with fancy indexing both = and += write each row once. np.add.at adds them all.
# zh: 重复的下标只留下了一个梯度：用花式索引时，= 与 += 对每行都只写入一次。np.add.at 会逐个累加。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    dw = np.zeros((vocab, dy.shape[-1]), dtype=dy.dtype)
    dw[idx] += dy
    if padding_idx is not None:
        dw[padding_idx] = 0
    return dw
