# expect: WRONG
# en: pop(0) takes the layers out of the caller's own list. Loop over it instead.
# zh: pop(0) 会清空调用者的列表。应直接遍历。

def receptive_field(layers):
    field = jump = 1
    while layers:
        k, s, d = layers.pop(0)
        field += d * (k - 1) * jump
        jump *= s
    return field
