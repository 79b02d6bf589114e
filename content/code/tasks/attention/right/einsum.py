# en: Queries scaled first, products written as einsum.
# zh: 先缩放查询，用 einsum 写乘积。

def attention(q, k, v, mask=None):
    scores = np.einsum("...qd,...kd->...qk", q / math.sqrt(q.shape[-1]), k)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    weights = np.exp(scores - top)
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0, 1.0, total)
    return np.einsum("...qk,...kv->...qv", weights, v)
