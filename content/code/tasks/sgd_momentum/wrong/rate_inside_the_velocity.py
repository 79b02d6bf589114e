# expect: WRONG
# en: The learning rate scales the step, not the velocity; here it counts twice.
# zh: 学习率缩放的是步长而不是速度；这里重复乘了一次。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    g = g + wd * w
    v = lr * g if v is None else mu * v + lr * g
    direction = g + mu * v if nesterov else v
    return w - lr * direction, v
