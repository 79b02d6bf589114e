# expect: WRONG
# en: An entry was not put back before the next one was moved, so that the later derivatives are taken at another point.
# zh: 移动下一个元素之前没有复原前一个，后面的导数就取在了别的点上。

def numerical_gradient(f, x, h=1e-5):
    x = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += h
        above = f(x)
        x[index] -= 2 * h
        gradient[index] = (above - f(x)) / (2 * h)
    return gradient
