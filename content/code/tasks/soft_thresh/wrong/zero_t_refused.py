# expect: ERROR
# en: t = 0 is allowed and leaves everything as it is; only negative thresholds are refused.
# zh: t = 0 是允许的，结果保持不变；只有负的阈值应被拒绝。

def soft_threshold(u, t):
    if t <= 0:
        raise ValueError("the threshold must not be negative")
    return np.sign(u) * np.maximum(np.abs(u) - t, 0)
