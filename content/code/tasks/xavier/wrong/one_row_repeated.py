# expect: WRONG
# en: One row is drawn and repeated, so that all outputs compute the same. Draw every entry by itself.
# zh: 只抽取一行再复制，于是所有输出单元计算的都是同一个函数。每个元素都要单独抽取。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6 / (fan_in + fan_out))
    return np.tile(rng.uniform(-a, a, size=fan_in), (fan_out, 1))
