# expect: WRONG
# en: The shape is (fan_in, fan_out); for y = w @ x the outputs come first.
# zh: 形状写成了 (fan_in, fan_out)；对 y = w @ x，输出维在前。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-a, a, size=(fan_in, fan_out))
