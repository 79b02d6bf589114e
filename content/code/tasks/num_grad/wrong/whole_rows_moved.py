# expect: WRONG
# en: A whole row was moved at once, which adds up its partial derivatives. Move one entry at a time.
# zh: 一次移动了整行，得到的是该行偏导数之和。每次只应移动一个元素。

def numerical_gradient(f, x, h=1e-5):
    x = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape[:1]):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(below)) / (2 * h)
    return gradient
