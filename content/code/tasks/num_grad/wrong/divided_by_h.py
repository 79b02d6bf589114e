# expect: WRONG
# en: The two points lie 2h apart, so the difference is divided by 2h.
# zh: 两点相距 2h，应除以 2h。

def numerical_gradient(f, x, h=1e-5):
    x = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(below)) / h
    return gradient
