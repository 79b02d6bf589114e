# en: The definition itself: a log-sum-exp over all hidden states.
# zh: 直接按定义：对所有隐藏状态做 log-sum-exp。

def free_energy(v, W, b, c):
    nh = len(c)
    h = (np.arange(2**nh)[:, None] >> np.arange(nh) & 1).astype(float)
    minus_energy = (v @ b)[:, None] + h @ c + v @ W @ h.T
    largest = minus_energy.max(axis=1)
    return -(largest + np.log(np.exp(minus_energy - largest[:, None]).sum(axis=1)))
