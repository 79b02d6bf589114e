# expect: WRONG
# en: sqrt(2 / (fan_in + fan_out)) is the wanted standard deviation, not the bound. The bound is larger by sqrt(3).
# zh: sqrt(2 / (fan_in + fan_out)) 是所需的标准差，而不是边界；边界是它的 sqrt(3) 倍。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(2 / (fan_in + fan_out))
    return rng.uniform(-a, a, size=(fan_out, fan_in))
