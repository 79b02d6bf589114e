# expect: WRONG
# en: In integers the step h is rounded to 0, and in float32 most of it is lost. Convert x to float64 first.
# zh: 整数中步长 h 被舍为 0，float32 中也丢失大半。应先把 x 转换为 float64。

def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(below)) / (2 * h)
    return gradient
