# expect: WRONG
# en: Only the diagonal is filled, as for an element-wise function. Every s_i depends on every z_j: off the diagonal stands -s_i s_j.
# zh: 只填了对角线，如同逐元素函数。每个 s_i 都依赖所有 z_j：非对角元为 -s_i s_j。

def softmax_jacobian(z):
    exponentials = np.exp(z - z.max())
    s = exponentials / exponentials.sum()
    return np.diag(s * (1 - s))
