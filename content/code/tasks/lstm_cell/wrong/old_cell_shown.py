# expect: WRONG
# en: h is computed from the old cell state. First update c, then show it.
# zh: h 由旧的单元状态算出。应先更新 c，再用新的 c。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    a_i, a_f, a_g, a_o = np.split(sums, 4, axis=1)
    h = sigmoid(a_o) * np.tanh(c)
    c = sigmoid(a_f) * c + sigmoid(a_i) * np.tanh(a_g)
    return h, c


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
