# en: One sample after another, the weights as an array of three matrices.
# zh: 逐个样本计算，权重看作三个矩阵。

def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    size = h.shape[1]
    w_in, w_state = w_ih.reshape(3, size, -1), w_hh.reshape(3, size, size)
    new_h = np.empty(h.shape)
    for n in range(len(x)):
        a = w_in @ x[n] + b_ih.reshape(3, size)
        s = w_state @ h[n] + b_hh.reshape(3, size)
        reset, update = gate(a[0] + s[0]), gate(a[1] + s[1])
        new_h[n] = update * h[n] + (1 - update) * np.tanh(a[2] + reset * s[2])
    return new_h


def gate(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
