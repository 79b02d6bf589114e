# expect: WRONG
# en: max(0, x) guards only against large positive entries: near -1000 every exp underflows and 0/0 remains.
# zh: max(0, x) 只防止上溢：元素都在 -1000 附近时所有 exp 都下溢，只剩 0/0。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    shifted = x - np.maximum(0, x.max(axis=axis, keepdims=True))
    exponentials = np.exp(shifted)
    return exponentials / exponentials.sum(axis=axis, keepdims=True)
