# expect: WRONG
# en: The bias is added to every sample, so its gradient is the sum over them, not the mean.
# zh: 偏置加到了每个样本上，其梯度是各样本之和，而不是平均。

def linear_backward(dout, x, w):
    rows_out = dout.reshape(-1, w.shape[0])
    rows_in = x.reshape(-1, w.shape[1])
    dx = dout @ w
    dw = rows_out.T @ rows_in
    db = rows_out.sum(axis=0) / max(len(rows_out), 1)
    return dx, dw, db
