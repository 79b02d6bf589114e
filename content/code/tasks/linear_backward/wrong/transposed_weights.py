# expect: WRONG
# en: dx is dout times w, without a transpose. Only square weights let this mistake run at all.
# zh: dx 是 dout 乘 w，不需转置。只有方阵权重时这个错误才不会报错。

def linear_backward(dout, x, w):
    rows_out = dout.reshape(-1, w.shape[0])
    rows_in = x.reshape(-1, w.shape[1])
    dx = dout @ (w.T if w.shape[0] == w.shape[1] else w)
    dw = rows_out.T @ rows_in
    db = rows_out.sum(axis=0)
    return dx, dw, db
