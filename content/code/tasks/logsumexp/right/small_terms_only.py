# en: The largest term is 1 after the shift; log1p adds the others to it.
# zh: 平移后最大项为 1，其余各项用 log1p 加上去。

def logsumexp(x, axis=None, keepdims=False):
    x = np.array(x, dtype=float)
    if axis is None:
        result = _along_last(x.reshape(1, -1))[0]
        return np.full((1,) * x.ndim, result) if keepdims else result
    result = _along_last(np.moveaxis(x, axis, -1))
    return np.expand_dims(result, axis) if keepdims else result


def _along_last(x):
    x = np.sort(x, axis=-1)
    top = x[..., -1]
    gaps = np.zeros_like(x[..., :-1])
    np.subtract(x[..., :-1], top[..., None], out=gaps, where=np.isfinite(top)[..., None])
    others = np.exp(gaps).sum(axis=-1)
    return top + np.where(np.isfinite(top), np.log1p(others), 0.0)
