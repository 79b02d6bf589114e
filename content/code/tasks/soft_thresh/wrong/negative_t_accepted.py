# expect: WRONG
# en: A negative threshold would push entries away from 0, and the penalty would reward size. Raise ValueError.
# zh: 阈值为负会把元素推离 0，惩罚变成了奖励。应抛出 ValueError。

def soft_threshold(u, t):
    return np.sign(u) * np.maximum(np.abs(u) - t, 0)
