# en: From the candidate a share z of the way back to the old state.
# zh: 从候选值出发，朝旧状态走 z 的比例。

def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    size = h.shape[1]
    a, s = x @ w_ih.T + b_ih, h @ w_hh.T + b_hh
    gates = np.exp(-np.logaddexp(0, -(a + s)[:, : 2 * size]))
    reset, update = gates[:, :size], gates[:, size:]
    candidate = np.tanh(a[:, 2 * size :] + reset * s[:, 2 * size :])
    return candidate + update * (h - candidate)
