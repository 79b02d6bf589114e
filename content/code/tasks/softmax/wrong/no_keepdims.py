# expect: ERROR
# en: Without keepdims the sum loses the axis and no longer lines up with the rows: an error, or silently wrong numbers for a square matrix.
# zh: 求和时没有 keepdims，被求和的维消失，无法与各行对齐：要么报错，要么在方阵上悄悄算错。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    shifted = x - x.max(axis=axis, keepdims=True)
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=axis)
