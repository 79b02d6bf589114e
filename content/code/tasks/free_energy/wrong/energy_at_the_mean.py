# expect: WRONG
# en: This is the energy with the hidden units at their mean. Summing them out also brings in their entropy, which gives softplus.
# zh: 这是隐藏单元取均值时的能量。把它们求和消去还会带来熵的部分，合起来才是 softplus。

def free_energy(v, W, b, c):
    z = v @ W + c
    hidden = 0.5 * (1 + np.tanh(0.5 * z)) * z
    return -(v @ b) - hidden.sum(axis=1)
