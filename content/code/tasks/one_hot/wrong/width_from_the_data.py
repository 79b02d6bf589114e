# expect: WRONG
# en: The number of classes was taken from the largest label, so batches differ in width. It is k, whatever occurs.
# zh: 类别数取自最大的标签，于是各批宽度不一。无论出现哪些标签，宽度都应为 k。

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return np.eye(int(y.max(initial=0)) + 1)[y]
