# expect: WRONG
# en: The first two blocks are swapped: the reset gate comes first, then the update gate.
# zh: 前两块弄反了：先是重置门，然后是更新门。

def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    a_r, a_z, a_n = np.split(x @ w_ih.T + b_ih, 3, axis=1)
    s_r, s_z, s_n = np.split(h @ w_hh.T + b_hh, 3, axis=1)
    r = sigmoid(a_z + s_z)
    z = sigmoid(a_r + s_r)
    n = np.tanh(a_n + r * s_n)
    return (1 - z) * n + z * h


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
