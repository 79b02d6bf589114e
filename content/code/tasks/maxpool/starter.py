def maxpool2d(x, k, stride, pad, dy):
    """Return the largest pixel of every window, and the gradient of x."""
    ...
    return y, dx
