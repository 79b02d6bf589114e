# expect: WRONG
# en: The layers are walked from the output to the input, so strides spread the wrong layers.
# zh: 从输出往输入遍历，却用正向的递推：步长作用到了错误的层上。

def receptive_field(layers):
    field = jump = 1
    for k, s, d in reversed(layers):
        field += d * (k - 1) * jump
        jump *= s
    return field
