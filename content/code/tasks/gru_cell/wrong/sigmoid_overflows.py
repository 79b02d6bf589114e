# expect: WRONG
# en: exp(z) overflows for sums above 709 and inf/inf is nan. Use a stable form such as (1 + tanh(z/2)) / 2.
# zh: 加权和超过 709 时 exp(z) 上溢，inf/inf 为 nan。应使用稳定的写法，如 (1 + tanh(z/2)) / 2。

def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    a_r, a_z, a_n = np.split(x @ w_ih.T + b_ih, 3, axis=1)
    s_r, s_z, s_n = np.split(h @ w_hh.T + b_hh, 3, axis=1)
    r = sigmoid(a_r + s_r)
    z = sigmoid(a_z + s_z)
    n = np.tanh(a_n + r * s_n)
    return (1 - z) * n + z * h


def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))
