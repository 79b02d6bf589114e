# expect: WRONG
# en: In ceil mode the size is rounded up without looking where the further window starts. One that would start in the right padding or beyond does not count.
# zh: ceil 模式下只管向上取整，没有检查多出的窗口从哪里开始。起点落在右填充之内或更右的窗口不算。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - d * (k - 1) - 1
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = room // s + 1
    if ceil_mode and room % s:
        count += 1
    return count
