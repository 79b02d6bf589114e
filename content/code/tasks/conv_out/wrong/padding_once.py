# expect: WRONG
# en: Padding is added on both sides, so the input grows by 2p, not by p.
# zh: 填充加在两侧，输入增大 2p 而不是 p。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + p - d * (k - 1) - 1
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = room // s + 1
    if ceil_mode and room % s and count * s < n + p:
        count += 1
    return count
