# expect: WRONG
# en: The short form folds the correction into the step size and adds epsilon to the uncorrected root, where it weighs more. It differs for tiny gradients.
# zh: 简写形式把修正并入步长，ε 加在未修正的根号上，作用更大；梯度很小时结果不同。

def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.0, decoupled=False):
    if decoupled:
        w = w * (1 - lr * wd)
    else:
        g = g + wd * w
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    step = lr * np.sqrt(1 - b2**t) / (1 - b1**t)
    w = w - step * m / (np.sqrt(v) + eps)
    return w, m, v
