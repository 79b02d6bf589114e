# expect: WRONG
# en: The absolute values were shrunk, but their signs were not put back.
# zh: 缩小了绝对值，却没有把符号加回去。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return np.maximum(np.abs(u) - t, 0)
