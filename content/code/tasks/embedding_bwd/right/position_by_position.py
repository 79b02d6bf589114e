# en: A loop over the positions.
# zh: 逐个位置循环。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    rows = [np.zeros(dy.shape[-1], dtype=dy.dtype) for _ in range(vocab)]
    for position in np.ndindex(idx.shape):
        if idx[position] != padding_idx:
            rows[idx[position]] = rows[idx[position]] + dy[position]
    return np.stack(rows)
