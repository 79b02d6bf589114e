# expect: WRONG
# en: Only strides change the distance between neighbouring units; a dilation acts inside its own layer.
# zh: 只有步长会改变相邻单元的间距；空洞率只在本层内起作用。

def receptive_field(layers):
    field = jump = 1
    for k, s, d in layers:
        field += d * (k - 1) * jump
        jump *= s * d
    return field
