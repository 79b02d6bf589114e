def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return np.sign(u) * np.maximum(np.abs(u) - t, 0)
