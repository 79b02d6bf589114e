# expect: WRONG
# en: Looking ahead adds mu times the new velocity, not the whole of it.
# zh: 向前看时加的是 mu 乘新速度，而不是整个速度。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    g = g + wd * w
    v = g.copy() if v is None else mu * v + g
    direction = g + v if nesterov else v
    return w - lr * direction, v
