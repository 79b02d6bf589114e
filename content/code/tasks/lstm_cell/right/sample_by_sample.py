# en: One sample after another, the weights as an array of four matrices.
# zh: 逐个样本计算，权重看作四个矩阵。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    size = h.shape[1]
    w_in, w_state = w_ih.reshape(4, size, -1), w_hh.reshape(4, size, size)
    bias = (b_ih + b_hh).reshape(4, size)
    new_h, new_c = np.empty(h.shape), np.empty(c.shape)
    for n in range(len(x)):
        i, f, g, o = w_in @ x[n] + w_state @ h[n] + bias
        new_c[n] = gate(f) * c[n] + gate(i) * np.tanh(g)
        new_h[n] = gate(o) * np.tanh(new_c[n])
    return new_h, new_c


def gate(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
