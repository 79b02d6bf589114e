# expect: WRONG
# en: The division is rounded to the nearest whole number. A window that only half fits must not count: round down.
# zh: 除法按四舍五入取整。只放得下一半的窗口不能算：应向下取整。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - d * (k - 1) - 1
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = int(room / s + 0.5) + 1
    if ceil_mode and room % s and count * s < n + p:
        count += 1
    return count
