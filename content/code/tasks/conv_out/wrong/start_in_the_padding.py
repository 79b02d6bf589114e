# expect: WRONG
# en: In ceil mode a further window is allowed to start in the right padding. It must start before the padding, at less than n + p.
# zh: ceil 模式下允许多出的窗口从右填充内开始。其起点必须在右填充之前，即小于 n + p。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - d * (k - 1) - 1
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = room // s + 1
    if ceil_mode and room % s and count * s < n + 2 * p:
        count += 1
    return count
