# expect: WRONG
# en: A layer with k taps adds k - 1 steps to the field, not k: one tap is already there.
# zh: 核宽为 k 的层使感受野增加 k - 1 步，而不是 k 步：原有的一个位置已经算过。

def receptive_field(layers):
    field = jump = 1
    for k, s, d in layers:
        field += d * k * jump
        jump *= s
    return field
