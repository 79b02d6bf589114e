# expect: ERROR
# en: A stride below 1 is not refused: 0 divides by zero and a negative one gives nonsense. Raise ValueError first.
# zh: 没有拒绝小于 1 的步长：0 会除以零，负数给出无意义的结果。应先抛出 ValueError。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    room = n + 2 * p - d * (k - 1) - 1
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = room // s + 1
    if ceil_mode and room % s and count * s < n + p:
        count += 1
    return count
