# expect: WRONG
# en: The interval is [0, 2a): the width is right but the mean is a. It must be centred on 0.
# zh: 区间取成 [0, 2a)：宽度对，均值却是 a。应以 0 为中心。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(0, 2 * a, size=(fan_out, fan_in))
