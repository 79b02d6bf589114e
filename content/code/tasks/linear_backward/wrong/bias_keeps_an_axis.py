# expect: WRONG
# en: db must have the shape (out,) of b, not (1, out).
# zh: db 的形状应与 b 一样为 (out,)，而不是 (1, out)。

def linear_backward(dout, x, w):
    rows_out = dout.reshape(-1, w.shape[0])
    rows_in = x.reshape(-1, w.shape[1])
    dx = dout @ w
    dw = rows_out.T @ rows_in
    db = rows_out.sum(axis=0, keepdims=True)
    return dx, dw, db
