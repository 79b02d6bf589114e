# expect: ERROR
# en: For x near -1000 the exponential of -x overflows. Only exponentials of negative numbers, such as exp(-|x|), are always safe.
# zh: x 在 -1000 附近时 exp(-x) 上溢。只有负数的指数（如 exp(-|x|)）才总是安全的。

def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    return 1 / (1 + np.exp(-x))
