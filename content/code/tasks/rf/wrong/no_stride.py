# expect: WRONG
# en: Strides are ignored: after a layer of stride s, neighbouring units lie s times further apart in the input.
# zh: 忽略了步长：经过步长为 s 的层之后，相邻单元在输入上的间距变为 s 倍。

def receptive_field(layers):
    field = jump = 1
    for k, s, d in layers:
        field += d * (k - 1) * jump
    return field
