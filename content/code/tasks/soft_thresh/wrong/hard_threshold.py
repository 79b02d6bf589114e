# expect: WRONG
# en: This is hard thresholding, which keeps large entries as they are. The L1 penalty moves them towards 0 by t as well.
# zh: 这是硬阈值，大的元素保持不变。L1 惩罚会让它们也向 0 移动 t。

def soft_threshold(u, t):
    if t < 0:
        raise ValueError("the threshold must not be negative")
    return np.where(np.abs(u) > t, u, np.zeros_like(u))
