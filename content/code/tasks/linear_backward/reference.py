def linear_backward(dout, x, w):
    rows_out = dout.reshape(-1, w.shape[0])
    rows_in = x.reshape(-1, w.shape[1])
    dx = dout @ w
    dw = rows_out.T @ rows_in
    db = rows_out.sum(axis=0)
    return dx, dw, db
