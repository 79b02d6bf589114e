# expect: WRONG
# en: The two states are returned in the wrong order: h first, then c.
# zh: 两个状态的返回次序反了：先 h，后 c。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    a_i, a_f, a_g, a_o = np.split(sums, 4, axis=1)
    c = sigmoid(a_f) * c + sigmoid(a_i) * np.tanh(a_g)
    h = sigmoid(a_o) * np.tanh(c)
    return c, h


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
