# expect: WRONG
# en: A forward difference has an error proportional to h. The central difference steps to both sides, and its error is proportional to h squared.
# zh: 前向差分的误差与 h 成正比。中心差分向两侧各走一步，误差与 h 的平方成正比。

def numerical_gradient(f, x, h=1e-5):
    x = x.astype(np.float64)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(x)) / h
    return gradient
