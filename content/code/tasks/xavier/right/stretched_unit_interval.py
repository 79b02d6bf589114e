# en: Numbers from [0, 1) are stretched and shifted.
# zh: 把 [0, 1) 上的随机数拉伸再平移。

def xavier_uniform(fan_in, fan_out, rng):
    a = (6.0 / (fan_in + fan_out)) ** 0.5
    return (2 * rng.random((fan_out, fan_in)) - 1) * a
