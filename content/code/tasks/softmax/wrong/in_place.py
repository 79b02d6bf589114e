# expect: WRONG
# en: The operator -= works on the caller's own array. Make a new array instead.
# zh: -= 直接作用在调用者的数组上，改变了输入。应当生成新数组。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    x -= x.max(axis=axis, keepdims=True)
    exponentials = np.exp(x)
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
