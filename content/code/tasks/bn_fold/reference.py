def fold_bn(w, b, gamma, beta, mean, var, eps=1e-5):
    scale = gamma / np.sqrt(var + eps)
    if b is None:
        b = np.zeros_like(mean)
    per_output = (-1,) + (1,) * (w.ndim - 1)
    # gamma (w x + b - mean) / std + beta, sorted into a factor of x and the rest
    w2 = w * scale.reshape(per_output)
    b2 = (b - mean) * scale + beta
    return w2, b2
