# expect: WRONG
# en: The reset gate multiplies h before the matrix product, as in the original paper. Here it multiplies the finished sum.
# zh: 重置门在矩阵乘法之前乘在 h 上，这是原论文的形式。此处它乘在算好的加权和上。

def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    a_r, a_z, a_n = np.split(x @ w_ih.T + b_ih, 3, axis=1)
    s_r, s_z, s_n = np.split(h @ w_hh.T + b_hh, 3, axis=1)
    r = sigmoid(a_r + s_r)
    z = sigmoid(a_z + s_z)
    w_n, b_n = w_hh[2 * h.shape[1] :], b_hh[2 * h.shape[1] :]
    n = np.tanh(a_n + (r * h) @ w_n.T + b_n)
    return (1 - z) * n + z * h


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
