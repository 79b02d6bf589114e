# expect: WRONG
# en: The losses are added up; the mean is wanted, so that the size of the batch does not change the scale.
# zh: 对损失求了和；题目要的是平均值，这样损失的尺度不随批大小变化。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    losses = np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
    return float(losses.sum())
