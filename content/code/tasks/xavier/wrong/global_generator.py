# expect: WRONG
# en: np.random.uniform ignores rng: equal seeds no longer give equal weights.
# zh: np.random.uniform 忽略了 rng：种子相同，权重却不同。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6 / (fan_in + fan_out))
    return np.random.uniform(-a, a, size=(fan_out, fan_in))
