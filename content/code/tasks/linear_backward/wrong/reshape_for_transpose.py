# expect: WRONG
# en: The product has the shape (in, out); reshape only relabels its entries where a transpose is needed.
# zh: 乘积的形状是 (in, out)；reshape 只是按原有次序重新划分元素，这里需要的是转置。

def linear_backward(dout, x, w):
    rows_out = dout.reshape(-1, w.shape[0])
    rows_in = x.reshape(-1, w.shape[1])
    dx = dout @ w
    dw = (rows_in.T @ rows_out).reshape(w.shape)
    db = rows_out.sum(axis=0)
    return dx, dw, db
