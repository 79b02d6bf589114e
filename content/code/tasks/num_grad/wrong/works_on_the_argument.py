# expect: ERROR
# en: The entries of the caller's own array were moved, though only for a moment. Work on a copy: the array may be read-only.
# zh: 改动了调用者的数组，尽管只是片刻。应使用副本：该数组可能是只读的。

def numerical_gradient(f, x, h=1e-5):
    if x.dtype != np.float64:
        x = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        kept = float(x[index])
        x[index] = kept + h
        above = f(x)
        x[index] = kept - h
        gradient[index] = (above - f(x)) / (2 * h)
        x[index] = kept
    return gradient
