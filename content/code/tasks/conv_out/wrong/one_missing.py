# expect: WRONG
# en: The first window is forgotten: room // s counts the moves, and there is one window more than moves.
# zh: 漏掉了第一个窗口：room // s 数的是移动次数，窗口比移动多一个。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - d * (k - 1) - 1
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = room // s
    if ceil_mode and room % s and count * s < n + p:
        count += 1
    return count
