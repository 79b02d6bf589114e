# expect: WRONG
# en: The small entries were set to 0 in the caller's own array. Make a new array.
# zh: 在调用者的数组里把小的元素置为 0。应生成新数组。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    u[np.abs(u) <= t] = 0
    return u - t * np.sign(u)
