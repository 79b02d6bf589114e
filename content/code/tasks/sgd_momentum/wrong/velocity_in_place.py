# expect: WRONG
# en: v *= mu changes the caller's velocity. Return a new array.
# zh: v *= mu 改变了调用者的速度数组。应返回新数组。

def sgd_step(w, g, v, lr, mu=0.0, wd=0.0, nesterov=False):
    g = g + wd * w
    if v is None:
        v = g.copy()
    else:
        v *= mu
        v += g
    direction = g + mu * v if nesterov else v
    return w - lr * direction, v
