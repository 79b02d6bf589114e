# expect: WRONG
# en: f(x - h) minus f(x + h) is the negative slope. Subtract the lower point from the upper one.
# zh: f(x - h) 减 f(x + h) 得到的是负的斜率。应由上方的点减去下方的点。

def numerical_gradient(f, x, h=1e-5):
    x = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(below) - f(above)) / (2 * h)
    return gradient
