# expect: WRONG
# en: A step of t against the sign carries small entries past 0. They must stop at 0.
# zh: 沿符号的反方向走 t，会使小的元素越过 0。它们应停在 0。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return u - t * np.sign(u)
