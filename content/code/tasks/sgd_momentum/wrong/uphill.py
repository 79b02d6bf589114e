# expect: WRONG
# en: The step goes against the gradient: w minus lr times v.
# zh: 应沿梯度的反方向走：w 减去 lr 乘 v。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    g = g + wd * w
    v = g.copy() if v is None else mu * v + g
    direction = g + mu * v if nesterov else v
    return w + lr * direction, v
