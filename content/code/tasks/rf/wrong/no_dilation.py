# expect: WRONG
# en: Dilation is ignored: the taps of a kernel lie d apart, so k taps span d (k - 1) + 1 positions.
# zh: 忽略了空洞率：核元素相距 d，k 个元素跨越 d (k - 1) + 1 个位置。

def receptive_field(layers):
    field = jump = 1
    for k, s, d in layers:
        field += (k - 1) * jump
        jump *= s
    return field
