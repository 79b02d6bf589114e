# expect: WRONG
# en: Only positive entries survive. Negative ones below -t move up by t.
# zh: 只有正的元素留下来。小于 -t 的负元素应向上移动 t。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return np.maximum(u - t, 0)
