def rnn_backward(dh, x, h0, w_ih, w_hh, b):
    states = [h0]
    for x_t in x:
        states.append(np.tanh(x_t @ w_ih.T + states[-1] @ w_hh.T + b))

    dx, dw_ih = np.zeros_like(x), np.zeros_like(w_ih)
    dw_hh, db = np.zeros_like(w_hh), np.zeros_like(b)
    from_later = np.zeros_like(h0)
    for t in reversed(range(len(x))):
        before, after = states[t], states[t + 1]
        delta = (dh[t] + from_later) * (1 - after**2)
        dx[t] = delta @ w_ih
        # The same parameters act at every step, so that their gradients add up.
        dw_ih += delta.T @ x[t]
        dw_hh += delta.T @ before
        db += delta.sum(axis=0)
        from_later = delta @ w_hh
    return dx, from_later, dw_ih, dw_hh, db
