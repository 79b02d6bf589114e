def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    if s < 1:
        raise ValueError("the stride must be at least 1")
    room = n + 2 * p - d * (k - 1) - 1  # how far the first window can be moved
    if room < 0:
        raise ValueError("the kernel reaches further than the padded input")
    count = room // s + 1
    if ceil_mode and room % s and count * s < n + p:  # count * s: start of the next window
        count += 1
    return count
