# expect: WRONG
# en: The weights of the state are reshaped to fit, which scrambles them. The product needs the transpose.
# zh: 状态的权重用 reshape 凑成了所需形状，元素被打乱。这里需要转置。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    sums = x @ w_ih.T + b_ih + h @ w_hh.reshape(h.shape[1], -1) + b_hh
    a_i, a_f, a_g, a_o = np.split(sums, 4, axis=1)
    c = sigmoid(a_f) * c + sigmoid(a_i) * np.tanh(a_g)
    h = sigmoid(a_o) * np.tanh(c)
    return h, c


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
