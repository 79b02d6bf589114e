# en: The velocity starts at zero.
# zh: 速度从零开始。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    g = g + wd * w
    v = mu * (np.zeros_like(w) if v is None else v) + g
    direction = g + mu * v if nesterov else v
    return w - lr * direction, v
