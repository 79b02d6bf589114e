# en: The weights of each output are drawn in turn.
# zh: 逐个输出抽取其权重。

def xavier_uniform(fan_in, fan_out, rng):
    standard_deviation = np.sqrt(2 / (fan_in + fan_out))
    a = np.sqrt(3) * standard_deviation
    return np.stack([rng.uniform(-a, a, fan_in) for _ in range(fan_out)])
