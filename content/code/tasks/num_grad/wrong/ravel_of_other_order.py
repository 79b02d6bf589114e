# expect: WRONG
# en: ravel and reshape copy an array that is not stored row by row; moving entries of the copy never reaches x, and the gradient is 0.
# zh: 数组不是按行存储时，ravel 与 reshape 会复制数据；改动副本影响不到 x，梯度就成了 0。

def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    entries = x.ravel()
    slopes = np.zeros(x.size)
    for i in range(x.size):
        kept = entries[i]
        entries[i] = kept + h
        above = f(x)
        entries[i] = kept - h
        slopes[i] = (above - f(x)) / (2 * h)
        entries[i] = kept
    return slopes.reshape(x.shape)
