# en: Ones are written into an array of zeros.
# zh: 在全零数组中写入 1。

def one_hot(y, k):
    flat = y.reshape(-1)
    result = np.zeros((flat.size, k))
    for row, label in enumerate(flat.tolist()):
        if label not in range(k):
            raise ValueError(f"{label} is not a class")
        result[row, label] = 1.0
    return result.reshape(*y.shape, k)
