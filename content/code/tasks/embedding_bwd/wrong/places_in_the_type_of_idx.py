# expect: WRONG
# en: The places idx * d + column were computed in the type of the indices, where they wrap around in uint8. Convert to a wide integer type first.
# zh: 在下标自身的类型里计算 idx * d + 列号，uint8 会回绕。应先转换为较宽的整数类型。

def embedding_backward(idx, dy, vocab, padding_idx=None):
    d = dy.shape[-1]
    places = (idx * d)[..., None] + np.arange(d)
    dw = np.bincount(places.ravel(), weights=dy.ravel(), minlength=vocab * d)
    dw = dw.reshape(vocab, d).astype(dy.dtype)
    if padding_idx is not None:
        dw[padding_idx] = 0
    return dw
