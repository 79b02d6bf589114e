# expect: WRONG
# en: Zeroing weights after the softmax leaves a sum below 1. Mask the scores with minus infinity before it.
# zh: 在 softmax 之后把权重置零，剩余权重之和小于 1。应在 softmax 之前把得分置为负无穷。

def attention(q, k, v, mask=None):
    scores = q @ np.swapaxes(k, -1, -2) / math.sqrt(q.shape[-1])
    top = scores.max(axis=-1, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    weights = np.exp(scores - top)
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0, 1.0, total)
    if mask is not None:
        weights = weights * mask
    return weights @ v
