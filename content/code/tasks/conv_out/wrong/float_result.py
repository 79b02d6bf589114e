# expect: WRONG
# en: np.floor gives a float, which cannot be used as a shape. Use // on integers.
# zh: np.floor 给出浮点数，不能用作形状。应对整数使用 //。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - d * (k - 1) - 1
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = np.floor(room / s) + 1
    if ceil_mode and room % s and count * s < n + p:
        count += 1
    return count
