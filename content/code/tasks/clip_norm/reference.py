def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    # math.sqrt gives a Python float, which leaves float32 as it is; a NumPy float64 widens it.
    total_norm = math.sqrt(sum(squares))
    factor = min(1.0, max_norm / (total_norm + 1e-6))
    return [g * factor for g in grads], total_norm
