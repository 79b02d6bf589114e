# en: The positions that one output reads are listed, layer by layer.
# zh: 逐层列出一个输出读取的所有位置。

def receptive_field(layers):
    positions = {0}
    for k, s, d in layers[::-1]:
        positions = {p * s + tap * d for p in positions for tap in range(k)}
    return max(positions) - min(positions) + 1
