# expect: WRONG
# en: z and 1 - z are swapped, as in some papers. In the convention asked for, an update gate at 1 keeps the old state.
# zh: z 与 1 - z 弄反了，有的论文是这样写的。按题目的约定，更新门为 1 表示保留旧状态。

def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    a_r, a_z, a_n = np.split(x @ w_ih.T + b_ih, 3, axis=1)
    s_r, s_z, s_n = np.split(h @ w_hh.T + b_hh, 3, axis=1)
    r = sigmoid(a_r + s_r)
    z = sigmoid(a_z + s_z)
    n = np.tanh(a_n + r * s_n)
    return z * n + (1 - z) * h


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
