# en: All leading axes contracted at once.
# zh: 一次缩并所有前导维。

def linear_backward(dout, x, w):
    leading = tuple(range(x.ndim - 1))
    return (
        np.tensordot(dout, w, axes=1),
        np.tensordot(dout, x, axes=(leading, leading)),
        np.sum(dout, axis=leading),
    )
