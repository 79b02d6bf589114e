# en: The first correction is folded into the step size, the second stays beside epsilon.
# zh: 一阶修正并入步长，二阶修正仍与 ε 放在一起。

def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.0, decoupled=False):
    if decoupled:
        w = w * (1 - lr * wd)
    else:
        g = g + wd * w
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    denominator = np.sqrt(v) / np.sqrt(1 - b2**t) + eps
    w = w - lr / (1 - b1**t) * m / denominator
    return w, m, v
