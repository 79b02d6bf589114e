# expect: WRONG
# en: The first two blocks are swapped: the input gate comes first, then the forget gate.
# zh: 前两块弄反了：先是输入门，然后是遗忘门。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    a_f, a_i, a_g, a_o = np.split(sums, 4, axis=1)
    c = sigmoid(a_f) * c + sigmoid(a_i) * np.tanh(a_g)
    h = sigmoid(a_o) * np.tanh(c)
    return h, c


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
