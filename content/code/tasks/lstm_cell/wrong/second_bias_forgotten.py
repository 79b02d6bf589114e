# expect: WRONG
# en: Only b_ih is added. Both biases belong to the sums.
# zh: 只加了 b_ih。两个偏置都应加入。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.T
    a_i, a_f, a_g, a_o = np.split(sums, 4, axis=1)
    c = sigmoid(a_f) * c + sigmoid(a_i) * np.tanh(a_g)
    h = sigmoid(a_o) * np.tanh(c)
    return h, c


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
