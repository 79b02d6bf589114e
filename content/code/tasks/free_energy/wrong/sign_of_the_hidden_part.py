# expect: WRONG
# en: The hidden units lower the free energy as well: their softplus terms are subtracted.
# zh: 隐藏单元同样降低自由能：softplus 项应当减去。

def free_energy(v, W, b, c):
    hidden = np.logaddexp(0, v @ W + c)
    return -(v @ b) + hidden.sum(axis=1)
