# expect: WRONG
# en: The factor 1 - t/|u| is 0/0 where u and t are both 0. Subtract from |u| and put the sign back.
# zh: u 与 t 都为 0 时，因子 1 - t/|u| 成了 0/0。应从 |u| 中减去 t，再加回符号。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return u * np.maximum(1 - t / np.abs(u), 0)
