# en: A recursion over time that returns the gradients of everything from step t on.
# zh: 对时间递归，返回第 t 步及以后的全部梯度。

def rnn_backward(dh, x, h0, w_ih, w_hh, b):
    if len(x) == 0:
        zeros = [np.zeros_like(one) for one in (w_ih, w_hh, b)]
        return np.zeros_like(x), np.zeros_like(h0), *zeros
    h = np.tanh(x[0] @ w_ih.T + h0 @ w_hh.T + b)
    dx, carried, dw_ih, dw_hh, db = rnn_backward(dh[1:], x[1:], h, w_ih, w_hh, b)
    delta = (dh[0] + carried) * (1 - h) * (1 + h)
    first = (delta @ w_ih)[None]
    weights = dw_ih + delta.T @ x[0], dw_hh + delta.T @ h0
    return np.concatenate([first, dx]), delta @ w_hh, *weights, db + delta.sum(axis=0)
