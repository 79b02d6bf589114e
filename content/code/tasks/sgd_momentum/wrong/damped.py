# expect: WRONG
# en: Here the gradient enters with weight 1; the weight 1 - mu of a moving average makes every step smaller.
# zh: 此处梯度以权重 1 加入；滑动平均的权重 1 - mu 会使每一步变小。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    g = g + wd * w
    v = g.copy() if v is None else mu * v + (1 - mu) * g
    direction = g + mu * v if nesterov else v
    return w - lr * direction, v
