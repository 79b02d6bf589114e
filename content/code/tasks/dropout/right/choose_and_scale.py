# en: np.where chooses between 0 and the scaled input.
# zh: 用 np.where 在 0 与缩放后的输入之间选择。

def dropout(x, p, training, rng):
    if p < 0 or p > 1:
        raise ValueError(f"not a probability: {p}")
    if p == 0 or not training:
        return np.array(x)
    drop = rng.uniform(size=x.shape) < p
    scale = 0.0 if p == 1 else 1 / (1 - p)
    return np.where(drop, 0, x * scale).astype(x.dtype)
