# en: The three cases written out.
# zh: 三种情形分别写出。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError(t)
    result = np.zeros_like(u)
    np.copyto(result, u - t, where=u > t)
    np.copyto(result, u + t, where=u < -t)
    return result
