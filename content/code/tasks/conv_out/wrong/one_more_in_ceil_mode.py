# expect: WRONG
# en: Ceil mode does not always add a window: where the last full window ends exactly at the border, nothing is left over.
# zh: ceil 模式并不总是多一个窗口：最后一个完整窗口恰好到边界时，没有剩余。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - d * (k - 1) - 1
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = room // s + 1
    if ceil_mode and count * s < n + p:
        count += 1
    return count
