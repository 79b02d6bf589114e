# expect: WRONG
# en: A kernel that reaches further than the padded input has no window at all; without the check a size of 0 or less comes out. Raise ValueError.
# zh: 核的跨度超过填充后的输入时，一个窗口也没有；不检查就会得到 0 或负数。应抛出 ValueError。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - d * (k - 1) - 1
    count = room // s + 1
    if ceil_mode and room % s and count * s < n + p:
        count += 1
    return count
