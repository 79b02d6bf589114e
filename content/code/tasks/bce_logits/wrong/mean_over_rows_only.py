# expect: WRONG
# en: The sum is divided by the number of rows. The mean runs over all elements, that is over z.size.
# zh: 总和只除以了行数。平均应对所有元素进行，即除以 z.size。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    losses = np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
    return float(losses.sum() / (len(losses) if losses.ndim else 1))
