# expect: WRONG
# en: Everything is converted to float64; a float32 array must keep its precision. Only integers need the conversion.
# zh: 所有输入都被转换为 float64；float32 数组应保持原来的精度。只有整数需要转换。

def sigmoid(x):
    x = np.asarray(x, dtype=np.float64)
    small = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + small), small / (1 + small))
