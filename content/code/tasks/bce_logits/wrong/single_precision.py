# expect: WRONG
# en: float32 logits are never converted, so the loss has only seven digits. Convert to float64 first.
# zh: float32 的 logits 没有转换，损失只有七位有效数字。应先转换为 float64。

def bce_with_logits(z, y):
    z, y = np.asarray(z), np.asarray(y)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    losses = np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
    return float(losses.mean())
