# expect: WRONG
# en: A generator made inside gives the same weights at every call. Use the one that is passed.
# zh: 在函数内部新建生成器，每次调用得到同样的权重。应使用传入的生成器。

def xavier_uniform(fan_in, fan_out, rng):
    a = math.sqrt(6 / (fan_in + fan_out))
    return np.random.default_rng(0).uniform(-a, a, size=(fan_out, fan_in))
