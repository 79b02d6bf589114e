# expect: WRONG
# en: The size of b is not checked: a bias with one element broadcasts to all outputs without a word.
# zh: 没有检查 b 的大小：只有一个元素的偏置会悄悄广播到所有输出。

def affine(w, x, b):
    bias = b.reshape(-1)
    if x.ndim == 2:
        bias = bias[:, None]
    return w @ x + bias
