# expect: WRONG
# en: The position is multiplied by the power of 10000. It is divided by it: later pairs oscillate more slowly.
# zh: 位置乘以了 10000 的幂。应除以它：越靠后的列对振荡越慢。

def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns // 2
    angles = np.arange(T)[:, None] * 10000 ** (2 * pairs / d)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
