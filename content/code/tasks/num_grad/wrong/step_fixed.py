# expect: WRONG
# en: The error does not depend on h as that of the formula does: the argument h was ignored, or a more accurate formula was used.
# zh: 误差与 h 的关系不符合公式：没有使用参数 h，或用了更高阶的公式。

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
