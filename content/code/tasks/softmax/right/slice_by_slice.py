# en: One slice at a time with apply_along_axis.
# zh: 用 apply_along_axis 逐个切片计算。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    if x.size == 0:
        return x.copy()
    return np.apply_along_axis(softmax_of_vector, axis, x)


def softmax_of_vector(v):
    weights = np.exp(v - max(v))
    return weights / np.add.reduce(weights)
