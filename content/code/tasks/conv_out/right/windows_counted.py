# en: The windows are placed one after another and counted.
# zh: 逐个放置窗口并计数。

def conv_out(n, k, s=1, p=0, d=1, ceil_mode=False):
    reach = d * (k - 1) + 1
    if s < 1 or reach > n + 2 * p:
        raise ValueError("no window can be placed")
    count, start, end = 0, -p, n + p
    while start + reach <= end:
        count += 1
        start += s
    left_over = start - s + reach < end
    return count + (ceil_mode and left_over and start < n)
