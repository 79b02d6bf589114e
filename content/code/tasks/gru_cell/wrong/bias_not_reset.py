# expect: WRONG
# en: The bias of the state's candidate sum is added outside the reset gate. The gate multiplies the sum with its bias.
# zh: 状态候选和的偏置加在了重置门之外。重置门应乘在含偏置的和上。

def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    a_r, a_z, a_n = np.split(x @ w_ih.T + b_ih, 3, axis=1)
    s_r, s_z, s_n = np.split(h @ w_hh.T + b_hh, 3, axis=1)
    r = sigmoid(a_r + s_r)
    z = sigmoid(a_z + s_z)
    b_n = b_hh[2 * h.shape[1] :]
    n = np.tanh(a_n + r * (s_n - b_n) + b_n)
    return (1 - z) * n + z * h


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
