# en: All deltas first; the weights then take one product over steps and sequences together.
# zh: 先求出所有 delta，再对时间步与序列一次求出权重的梯度。

def rnn_backward(dh, x, h0, w_ih, w_hh, b):
    states = np.empty((len(x) + 1, *h0.shape))
    states[0] = h0
    for t in range(len(x)):
        states[t + 1] = np.tanh(x[t] @ w_ih.T + states[t] @ w_hh.T + b)
    slopes = 1 - states[1:] ** 2
    deltas = np.array(dh) * slopes
    for t in range(len(x) - 2, -1, -1):
        deltas[t] += deltas[t + 1] @ w_hh * slopes[t]
    dw_ih = np.einsum("tnh,tni->hi", deltas, x)
    dw_hh = np.einsum("tnh,tnk->hk", deltas, states[:-1])
    return deltas @ w_ih, deltas[0] @ w_hh, dw_ih, dw_hh, deltas.sum(axis=(0, 1))
