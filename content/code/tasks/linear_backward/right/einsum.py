# en: The products written as einsum.
# zh: 用 einsum 写乘积。

def linear_backward(dout, x, w):
    rows_out = dout.reshape(-1, w.shape[0])
    rows_in = x.reshape(-1, w.shape[1])
    dx = np.einsum("...o,oi->...i", dout, w)
    dw = np.einsum("no,ni->oi", rows_out, rows_in)
    db = rows_out.sum(axis=0)
    return dx, dw, db
