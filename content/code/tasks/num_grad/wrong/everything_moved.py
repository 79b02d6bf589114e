# expect: WRONG
# en: All entries were moved at once, which gives one directional derivative. Each entry needs a pair of points of its own.
# zh: 同时移动了所有元素，只得到一个方向导数。每个元素都要有自己的一对点。

def numerical_gradient(f, x, h=1e-5):
    x = x.astype(np.float64)
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))
