# expect: WRONG
# en: Only dh[t] is used at step t. The state also acts on all later steps: add what comes back through w_hh.
# zh: 第 t 步只用了 dh[t]。该状态还影响之后的所有步：应加上经 w_hh 传回的部分。

def rnn_backward(dh, x, h0, w_ih, w_hh, b):
    states = [h0]
    for x_t in x:
        states.append(np.tanh(x_t @ w_ih.T + states[-1] @ w_hh.T + b))

    dx, dw_ih = np.zeros_like(x), np.zeros_like(w_ih)
    dw_hh, db = np.zeros_like(w_hh), np.zeros_like(b)
    from_later = np.zeros_like(h0)
    for t in reversed(range(len(x))):
        before, after = states[t], states[t + 1]
        delta = dh[t] * (1 - after**2)
        dx[t] = delta @ w_ih
        dw_ih += delta.T @ x[t]
        dw_hh += delta.T @ before
        db += delta.sum(axis=0)
        from_later = delta @ w_hh
    return dx, from_later, dw_ih, dw_hh, db
