# expect: WRONG
# en: The visible biases lower the energy of the units that are on: the term is -b . v.
# zh: 可见偏置降低开启单元的能量：这一项是 -b · v。

def free_energy(v, W, b, c):
    hidden = np.logaddexp(0, v @ W + c)
    return (v @ b) - hidden.sum(axis=1)
