# expect: WRONG
# en: Only b_ih is added. Both biases belong to the sums.
# zh: 只加了 b_ih。两个偏置都应加入。

def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    a_r, a_z, a_n = np.split(x @ w_ih.T + b_ih, 3, axis=1)
    s_r, s_z, s_n = np.split(h @ w_hh.T, 3, axis=1)
    r = sigmoid(a_r + s_r)
    z = sigmoid(a_z + s_z)
    n = np.tanh(a_n + r * s_n)
    return (1 - z) * n + z * h


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
