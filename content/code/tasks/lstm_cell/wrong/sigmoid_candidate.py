# expect: WRONG
# en: The candidate goes through the sigmoid, so the cell state could only grow. It goes through tanh.
# zh: 候选值用了 sigmoid，单元状态就只增不减。候选值应使用 tanh。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    a_i, a_f, a_g, a_o = np.split(sums, 4, axis=1)
    c = sigmoid(a_f) * c + sigmoid(a_i) * sigmoid(a_g)
    h = sigmoid(a_o) * np.tanh(c)
    return h, c


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
