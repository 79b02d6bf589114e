# expect: WRONG
# en: The blocks are read as input, forget, output, candidate. Here the candidate is the third block and the output gate the last.
# zh: 把各块读成了输入、遗忘、输出、候选。此处第三块是候选值，最后一块是输出门。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    a_i, a_f, a_o, a_g = np.split(sums, 4, axis=1)
    c = sigmoid(a_f) * c + sigmoid(a_i) * np.tanh(a_g)
    h = sigmoid(a_o) * np.tanh(c)
    return h, c


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
