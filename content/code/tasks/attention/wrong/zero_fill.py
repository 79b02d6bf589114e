# expect: WRONG
# en: A score of 0 is an ordinary score: exp(0) = 1, so the masked key still gets weight.
# zh: 得分 0 只是普通得分：exp(0) = 1，被屏蔽的键仍有权重。

def attention(q, k, v, mask=None):
    scores = q @ np.swapaxes(k, -1, -2) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = np.where(mask, scores, 0.0)
    top = scores.max(axis=-1, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    weights = np.exp(scores - top)
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0, 1.0, total)
    return weights @ v
