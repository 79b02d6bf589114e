# expect: WRONG
# en: The label multiplies the wrong term: with y = 1 a large positive logit must cost nothing.
# zh: 标签乘错了项：y = 1 时，很大的正 logit 应几乎没有损失。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    losses = np.maximum(z, 0) - z * (1 - y) + np.log1p(np.exp(-np.abs(z)))
    return float(losses.mean())
