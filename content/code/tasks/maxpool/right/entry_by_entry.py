# en: The entries of the window one after another: a strictly larger pixel takes the lead.
# zh: 逐个比较窗口内的位置：严格更大的像素取得领先。

def maxpool2d(x, k, stride, pad, dy):
    height, width = x.shape[2:]
    out_h, out_w = dy.shape[2:]
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), constant_values=-np.inf)

    def places(u, v):
        rows = slice(u, u + stride * (out_h - 1) + 1, stride)
        return (..., rows, slice(v, v + stride * (out_w - 1) + 1, stride))

    y = np.full(dy.shape, -np.inf)
    winner = np.zeros(dy.shape, dtype=int)
    for entry in range(k * k):
        seen = padded[places(*divmod(entry, k))]
        winner = np.where(seen > y, entry, winner)
        y = np.maximum(seen, y)
    dpadded = np.zeros(padded.shape)
    for entry in range(k * k):
        dpadded[places(*divmod(entry, k))] += np.where(winner == entry, dy, 0)
    return y, dpadded[..., pad : pad + height, pad : pad + width]
