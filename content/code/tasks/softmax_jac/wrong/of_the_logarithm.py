# expect: WRONG
# en: delta_ij - s_j is the derivative of log s_i. For s_i itself multiply by s_i.
# zh: δ_ij - s_j 是 log s_i 的导数。对 s_i 本身还要乘 s_i。

def softmax_jacobian(z):
    exponentials = np.exp(z - z.max())
    s = exponentials / exponentials.sum()
    return np.eye(len(s)) - s
