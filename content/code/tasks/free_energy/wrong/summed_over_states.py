# expect: WRONG
# en: The sum runs over the states as well. Only the hidden units are summed out: one value per row of v.
# zh: 连同各状态一起求了和。只应对隐藏单元求和：v 的每一行得到一个值。

def free_energy(v, W, b, c):
    hidden = np.logaddexp(0, v @ W + c)
    return -(v @ b) - hidden.sum()
