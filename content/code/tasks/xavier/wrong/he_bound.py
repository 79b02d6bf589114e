# expect: WRONG
# en: sqrt(6 / fan_in) is the bound of He initialisation for ReLU. Xavier divides by fan_in + fan_out.
# zh: sqrt(6 / fan_in) 是针对 ReLU 的 He 初始化的边界。Xavier 除以 fan_in + fan_out。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6 / fan_in)
    return rng.uniform(-a, a, size=(fan_out, fan_in))
