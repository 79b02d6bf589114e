# expect: WRONG
# en: The weights are masked after the softmax and no longer sum to 1. Mask the scores before it.
# zh: 在 softmax 之后才屏蔽权重，其和不再为 1。应在 softmax 之前屏蔽得分。

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
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    if causal:
        weights = np.tril(weights)
    mixed = (weights @ v).transpose(0, 2, 1, 3).reshape(batch, length, width)
    return mixed @ w_out.T + b_out
