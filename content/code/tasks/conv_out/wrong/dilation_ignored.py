# expect: WRONG
# en: The dilation is never used: the kernel reaches over d(k - 1) + 1 positions.
# zh: 没有用到空洞率：核跨越 d(k - 1) + 1 个位置。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - k
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = room // s + 1
    if ceil_mode and room % s and count * s < n + p:
        count += 1
    return count
