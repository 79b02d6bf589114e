# en: A loop over the heads; each adds its part of the output projection.
# zh: 逐头循环，每个头加上自己那部分输出投影。

def mha(x, w_in, b_in, w_out, b_out, n_heads, causal=False):
    length, width = x.shape[1:]
    size, rest = divmod(width, n_heads)
    if rest:
        raise ValueError(f"{n_heads} heads do not divide a width of {width}")
    hidden = np.triu(np.full((length, length), -np.inf), 1) if causal else 0.0
    y = np.zeros(x.shape) + b_out
    for start in range(0, width, size):
        q, k, v = (
            x @ w_in[block + start : block + start + size].T
            + b_in[block + start : block + start + size]
            for block in (0, width, 2 * width)
        )
        scores = np.einsum("btd,bsd->bts", q, k) / np.sqrt(size) + hidden
        weights = np.exp(scores - scores.max(2, keepdims=True))
        weights /= weights.sum(2, keepdims=True)
        y += weights @ v @ w_out[:, start : start + size].T
    return y
