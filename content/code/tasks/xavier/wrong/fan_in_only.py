# expect: WRONG
# en: Xavier balances the forward and the backward pass: the bound uses the sum of both fans, not twice fan_in.
# zh: Xavier 兼顾前向与反向：边界用两个 fan 之和，而不是 fan_in 的两倍。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6 / (2 * fan_in))
    return rng.uniform(-a, a, size=(fan_out, fan_in))
