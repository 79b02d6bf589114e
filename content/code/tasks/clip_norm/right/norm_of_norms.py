# en: The norm of the norms of the single arrays.
# zh: 先求各数组的范数，再求这些范数的范数。

def clip_grad_norm(grads, max_norm):
    norms = [float(np.linalg.norm(np.asarray(g, dtype=np.float64).ravel())) for g in grads]
    total = math.hypot(*norms)
    factor = 1.0 if total + 1e-6 <= max_norm else max_norm / (total + 1e-6)
    return [np.multiply(g, factor, dtype=g.dtype) for g in grads], total
