# expect: WRONG
# en: With more than one leading axis the bias gradient sums over all of them.
# zh: 前导维多于一个时，偏置的梯度要在所有前导维上求和。

def linear_backward(dout, x, w):
    rows_out = dout.reshape(-1, w.shape[0])
    rows_in = x.reshape(-1, w.shape[1])
    dx = dout @ w
    dw = rows_out.T @ rows_in
    db = dout.sum(axis=0) if dout.ndim > 1 else dout
    return dx, dw, db
