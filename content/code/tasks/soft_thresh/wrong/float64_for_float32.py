# expect: WRONG
# en: np.zeros made the result float64 whatever the input was. A float32 array must stay float32; np.zeros_like keeps the type.
# zh: np.zeros 使结果总是 float64。float32 输入应保持 float32；np.zeros_like 会保留类型。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    result = np.zeros(u.shape)
    np.copyto(result, u - t, where=u > t)
    np.copyto(result, u + t, where=u < -t)
    return result
