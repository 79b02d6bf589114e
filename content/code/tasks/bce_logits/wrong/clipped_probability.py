# expect: WRONG
# en: Clipping the probability caps every loss at about 16 and makes tiny losses too large, and where it is clipped no gradient flows. Work with the logits.
# zh: 截断概率使每个损失至多约为 16，又使极小的损失偏大，而且被截断处没有梯度。应直接用 logits 计算。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    p = np.clip(1 / (1 + np.exp(-z)), 1e-7, 1 - 1e-7)
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return float(losses.mean())
