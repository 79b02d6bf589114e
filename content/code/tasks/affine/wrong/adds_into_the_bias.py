# expect: WRONG
# en: reshape gives a view of b, and += then writes the result into the caller's bias. Make a new array.
# zh: reshape 得到的是 b 的视图，+= 会把结果写进调用者的偏置。应生成新数组。

def affine(w, x, b):
    bias = b.reshape(-1)
    if bias.size != w.shape[0]:
        raise ValueError(f"the bias needs {w.shape[0]} elements, not {bias.size}")
    if x.ndim == 2:
        bias = bias[:, None]
        return w @ x + bias
    bias += w @ x
    return bias
