def conv2d_backward(dy, x, w, stride=1, pad=0):
    """Return the gradients of the input, the kernels and the bias."""
    ...
    return dx, dw, db
