# expect: WRONG
# en: exp(z) overflows for sums above 709 and inf/inf is nan. Use a stable form such as (1 + tanh(z/2)) / 2.
# zh: 加权和超过 709 时 exp(z) 上溢，inf/inf 为 nan。应使用稳定的写法，如 (1 + tanh(z/2)) / 2。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    a_i, a_f, a_g, a_o = np.split(sums, 4, axis=1)
    c = sigmoid(a_f) * c + sigmoid(a_i) * np.tanh(a_g)
    h = sigmoid(a_o) * np.tanh(c)
    return h, c


def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))
