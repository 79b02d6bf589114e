# expect: WRONG
# en: Different shapes are accepted and broadcast, so that every logit meets every label. They must raise ValueError.
# zh: 不同的形状被接受并广播，每个 logit 与每个标签都配成一对。应抛出 ValueError。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    losses = np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
    return float(losses.mean())
