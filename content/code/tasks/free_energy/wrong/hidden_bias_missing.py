# expect: WRONG
# en: The hidden biases are missing: each hidden unit receives c_j besides the visible units.
# zh: 缺少隐藏偏置：每个隐藏单元除可见单元外还接收 c_j。

def free_energy(v, W, b, c):
    hidden = np.logaddexp(0, v @ W)
    return -(v @ b) - hidden.sum(axis=1)
