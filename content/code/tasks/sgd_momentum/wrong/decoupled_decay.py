# expect: WRONG
# en: In SGD the decay joins the gradient and thus the velocity. Shrinking the weights directly is AdamW's way; with momentum the two differ.
# zh: SGD 的衰减并入梯度，从而进入速度。直接缩小权重是 AdamW 的做法；有动量时两者不同。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    w = w * (1 - lr * wd)
    v = g.copy() if v is None else mu * v + g
    direction = g + mu * v if nesterov else v
    return w - lr * direction, v
