# expect: WRONG
# en: The threshold t/2 belongs to (v - u)² without the factor one half. Here its derivative is v - u, and the threshold is t.
# zh: 阈值 t/2 对应没有因子二分之一的 (v - u)²。这里导数是 v - u，阈值就是 t。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return np.sign(u) * np.maximum(np.abs(u) - t / 2, 0)
