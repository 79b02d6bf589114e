# en: The values are summed with raw weights and divided at the end.
# zh: 先用未归一化的权重对值求和，最后再除。

def attention(q, k, v, mask=None):
    allowed = True if mask is None else mask
    scores = (q / q.shape[-1] ** 0.5) @ k.swapaxes(-2, -1)
    highest = scores.max(-1, keepdims=True, where=allowed, initial=-1e300)
    raw = np.exp(np.minimum(scores - highest, 0)) * allowed
    total = raw.sum(-1, keepdims=True)
    out = np.zeros(total.shape[:-1] + v.shape[-1:])
    return np.divide(raw @ v, total, out=out, where=total > 0)
