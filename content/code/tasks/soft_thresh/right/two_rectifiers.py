# en: A difference of two rectified numbers.
# zh: 两个 ReLU 之差。

def soft_threshold(u, t):
    if not t >= 0:
        raise ValueError("t")
    return np.maximum(u - t, 0) - np.maximum(-u - t, 0)
