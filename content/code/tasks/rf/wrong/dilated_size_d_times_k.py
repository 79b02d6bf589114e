# expect: WRONG
# en: A dilated kernel spans d (k - 1) + 1 positions, not d k: there is no gap after the last tap.
# zh: 空洞卷积核跨越 d (k - 1) + 1 个位置，而不是 d k：最后一个元素之后没有空隙。

def receptive_field(layers):
    field = jump = 1
    for k, s, d in layers:
        field += (d * k - 1) * jump
        jump *= s
    return field
