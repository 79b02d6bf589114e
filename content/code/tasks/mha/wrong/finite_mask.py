# expect: WRONG
# en: The future gets the score -10000, but allowed scores can lie below that, and then it wins. Use minus infinity.
# zh: 未来位置的得分设为 -10000，但允许的得分可能更小，结果未来反而胜出。应使用负无穷。

def mha(x, w_in, b_in, w_out, b_out, n_heads, causal=False):
    batch, length, width = x.shape
    if width % n_heads:
        raise ValueError("the width must be divisible by the number of heads")
    size = width // n_heads

    def heads(features):
        return features.reshape(batch, length, n_heads, size).transpose(0, 2, 1, 3)

    q, k, v = (heads(part) for part in np.split(x @ w_in.T + b_in, 3, axis=-1))
    scores = q @ k.transpose(0, 1, 3, 2) / math.sqrt(size)
    if causal:
        allowed = np.tril(np.ones((length, length), dtype=bool))
        scores = np.where(allowed, scores, -1e4)
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    mixed = (weights @ v).transpose(0, 2, 1, 3).reshape(batch, length, width)
    return mixed @ w_out.T + b_out
