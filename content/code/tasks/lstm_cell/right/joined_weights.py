# en: Input and state side by side, so that one product suffices.
# zh: 把输入与状态并排，只做一次矩阵乘法。

def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    size = h.shape[1]
    sums = np.hstack([x, h]) @ np.hstack([w_ih, w_hh]).T + (b_ih + b_hh)
    gates = np.exp(-np.logaddexp(0, -sums))
    write, keep, show = (gates[:, k * size : (k + 1) * size] for k in (0, 1, 3))
    candidate = np.tanh(sums[:, 2 * size : 3 * size])
    new_c = keep * c + write * candidate
    return show * np.tanh(new_c), new_c
