def clip_grad_norm(grads, max_norm):
    """Shrink all gradients by one factor where their common norm is too large."""
    ...
    return new_grads, total_norm
