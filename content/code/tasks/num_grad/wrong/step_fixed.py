# expect: WRONG
# en: The argument h was ignored: the step is always 1e-5.
# zh: 没有使用参数 h：步长总是 1e-5。

def numerical_gradient(f, x, h=1e-5):
    h = 1e-5
    x = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(below)) / (2 * h)
    return gradient
