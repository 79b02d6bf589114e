# expect: WRONG
# en: With nesterov the step looks ahead: g + mu * v with the new velocity.
# zh: nesterov 为真时要向前看：用新的速度计算 g + mu * v。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    g = g + wd * w
    v = g.copy() if v is None else mu * v + g
    direction = v
    return w - lr * direction, v
