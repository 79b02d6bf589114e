# expect: WRONG
# en: sigmoid(z) is the probability that a hidden unit is on, the derivative of softplus. The free energy needs softplus itself.
# zh: sigmoid(z) 是隐藏单元开启的概率，即 softplus 的导数。自由能需要的是 softplus 本身。

def free_energy(v, W, b, c):
    hidden = 0.5 * (1 + np.tanh(0.5 * (v @ W + c)))
    return -(v @ b) - hidden.sum(axis=1)
