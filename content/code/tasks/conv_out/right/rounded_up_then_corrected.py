# en: Rounded up in ceil mode, then one less where the last window starts too late.
# zh: ceil 模式先向上取整，若最后一个窗口起点太靠右再减一。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    room = n + 2 * p - (d * (k - 1) + 1)
    if s < 1 or room < 0:
        raise ValueError("bad stride or kernel")
    if not ceil_mode:
        return math.floor(room / s) + 1
    count = math.ceil(room / s) + 1
    return count - 1 if (count - 1) * s >= n + p else count
