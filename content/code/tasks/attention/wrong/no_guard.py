# expect: WRONG
# en: When every key is masked the weights sum to 0, and 0/0 is nan.
# zh: 所有键都被屏蔽时权重之和为 0，0/0 得到 nan。

def attention(q, k, v, mask=None):
    scores = q @ np.swapaxes(k, -1, -2) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    weights = np.exp(scores - top)
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / total
    return weights @ v
