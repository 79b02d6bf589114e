# expect: WRONG
# en: A layer's own stride spreads only the layers after it: update the jump after adding to the field.
# zh: 本层的步长只影响后面的层：应先累加感受野，再更新间距。

def receptive_field(layers):
    field = jump = 1
    for k, s, d in layers:
        jump *= s
        field += d * (k - 1) * jump
    return field
