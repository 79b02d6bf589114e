def layernorm_backward(dy, x, gamma, eps=1e-5):
    """Return the gradients of x, gamma and beta for a normalisation over the last axis."""
    ...
    return dx, dgamma, dbeta
