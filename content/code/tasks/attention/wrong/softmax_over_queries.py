# expect: WRONG
# en: The weights must sum to 1 over the keys, the last axis, not over the queries.
# zh: 权重应在键（最后一维）上求和为 1，而不是在查询上。

def attention(q, k, v, mask=None):
    scores = q @ np.swapaxes(k, -1, -2) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=-2, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    weights = np.exp(scores - top)
    total = weights.sum(axis=-2, keepdims=True)
    weights = weights / np.where(total == 0, 1.0, total)
    return weights @ v
