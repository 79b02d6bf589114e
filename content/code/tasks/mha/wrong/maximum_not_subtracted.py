# expect: WRONG
# en: exp overflows for scores above 709 and inf/inf is nan. Subtract the largest score of each query first.
# zh: 得分超过 709 时 exp 上溢，inf/inf 为 nan。应先减去每个查询的最大得分。

def mha(x, w_in, b_in, w_out, b_out, n_heads, causal=False):
    batch, length, width = x.shape
    if width % n_heads:
        raise ValueError("the width must be divisible by the number of heads")
    size = width // n_heads

    def heads(features):
        """Turn (B, T, D) into (B, heads, T, size)."""
        return features.reshape(batch, length, n_heads, size).transpose(0, 2, 1, 3)

    q, k, v = (heads(part) for part in np.split(x @ w_in.T + b_in, 3, axis=-1))
    scores = q @ k.transpose(0, 1, 3, 2) / math.sqrt(size)
    if causal:
        allowed = np.tril(np.ones((length, length), dtype=bool))
        scores = np.where(allowed, scores, -np.inf)
    weights = np.exp(scores)
    weights = weights / weights.sum(axis=-1, keepdims=True)
    mixed = (weights @ v).transpose(0, 2, 1, 3).reshape(batch, length, width)
    return mixed @ w_out.T + b_out
