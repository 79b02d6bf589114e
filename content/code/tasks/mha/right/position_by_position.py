# en: Every query by itself, over the positions that it may see.
# zh: 逐个查询计算，只看它可见的位置。

def mha(x, w_in, b_in, w_out, b_out, n_heads, causal=False):
    width = x.shape[2]
    if width % n_heads != 0:
        raise ValueError("uneven heads")
    size = width // n_heads
    projected = (x @ w_in.T + b_in).reshape(*x.shape[:2], 3, n_heads, size)
    mixed = np.empty((*x.shape[:2], n_heads, size))
    for b, t, m in np.ndindex(*x.shape[:2], n_heads):
        seen = t + 1 if causal else x.shape[1]
        q, k, v = projected[b, t, 0, m], projected[b, :seen, 1, m], projected[b, :seen, 2, m]
        scores = k @ q * size**-0.5
        weights = np.exp(scores - scores.max())
        mixed[b, t, m] = weights @ v / weights.sum()
    return mixed.reshape(x.shape) @ w_out.T + b_out
