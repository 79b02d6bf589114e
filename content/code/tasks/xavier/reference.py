def xavier_uniform(fan_in, fan_out, rng):
    # U(-a, a) has the variance a^2 / 3, so this bound gives 2 / (fan_in + fan_out).
    a = math.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-a, a, size=(fan_out, fan_in))
