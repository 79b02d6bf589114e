# expect: WRONG
# en: With h = 1e-12 the two values of f agree in almost all digits, and their difference is mostly rounding error. 1e-5 balances both errors.
# zh: h = 1e-12 时两个函数值几乎每一位都相同，差值主要是舍入误差。1e-5 能兼顾两种误差。

def numerical_gradient(f, x, h=1e-12):
    x = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(below)) / (2 * h)
    return gradient
