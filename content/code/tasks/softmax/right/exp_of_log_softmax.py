# en: The logarithm first: exp(z - log sum exp z).
# zh: 先求对数：exp(z - log sum exp z)。

def softmax(x, axis=-1):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    shifted = x - x.max(axis=axis, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
    return np.exp(shifted - log_sum)
