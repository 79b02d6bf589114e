# en: From one output backwards: n neighbouring outputs of a layer need (n - 1) s + d (k - 1) + 1 inputs.
# zh: 从一个输出往回推：某层 n 个相邻输出需要 (n - 1) s + d (k - 1) + 1 个输入。

def receptive_field(layers):
    needed = 1
    for k, s, d in reversed(layers):
        needed = (needed - 1) * s + d * (k - 1) + 1
    return needed
