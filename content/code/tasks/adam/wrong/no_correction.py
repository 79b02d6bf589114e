# expect: WRONG
# en: Both moments start at 0 and are far too small in the first steps: divide them by 1 - beta^t.
# zh: 两个矩从 0 开始，最初几步严重偏小：应分别除以 1 - beta^t。

def adam_step(w, g, m, v, t, lr=1e-3, b1=0.9, b2=0.999, eps=1e-8, wd=0.0, decoupled=False):
    if decoupled:
        w = w * (1 - lr * wd)
    else:
        g = g + wd * w
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    m_hat = m
    v_hat = v
    w = w - lr * m_hat / (np.sqrt(v_hat) + eps)
    return w, m, v
