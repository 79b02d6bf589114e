# expect: WRONG
# en: 1 - f keeps the state when the forget gate is closed. An open forget gate (near 1) keeps it.
# zh: 用 1 - f 会在遗忘门关闭时保留状态。遗忘门打开（接近 1）才是保留。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    a_i, a_f, a_g, a_o = np.split(sums, 4, axis=1)
    c = (1 - sigmoid(a_f)) * c + sigmoid(a_i) * np.tanh(a_g)
    h = sigmoid(a_o) * np.tanh(c)
    return h, c


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
