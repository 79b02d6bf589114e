# expect: WRONG
# en: The variance is right but the law is normal, without any bound: rng.uniform is asked for.
# zh: 方差正确，但分布是没有边界的正态分布：应使用 rng.uniform。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6 / (fan_in + fan_out))
    return rng.normal(0, a / math.sqrt(3), size=(fan_out, fan_in))
