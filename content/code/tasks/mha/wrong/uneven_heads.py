# expect: WRONG
# en: np.array_split makes heads of different sizes when they do not fit. The width must be divisible: raise ValueError.
# zh: 不能整除时，np.array_split 会切出大小不同的头。宽度必须能被整除，否则应抛出 ValueError。

def mha(x, w_in, b_in, w_out, b_out, n_heads, causal=False):
    length = x.shape[1]
    q, k, v = np.split(x @ w_in.T + b_in, 3, axis=-1)
    allowed = np.tril(np.ones((length, length), dtype=bool)) if causal else True
    mixed = []
    parts = (np.array_split(one, n_heads, axis=-1) for one in (q, k, v))
    for q, k, v in zip(*parts):
        scores = q @ k.transpose(0, 2, 1) / math.sqrt(max(1, q.shape[-1]))
        scores = np.where(allowed, scores, -np.inf)
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed.append(weights / weights.sum(axis=-1, keepdims=True) @ v)
    return np.concatenate(mixed, axis=-1) @ w_out.T + b_out
