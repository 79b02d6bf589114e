# expect: WRONG
# en: Every column has a frequency of its own. The two columns of a pair share one, so use the pair's number i for both.
# zh: 每一列都有自己的频率。一对中的两列应共用同一频率，两列都使用该对的序号 i。

def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns / 2
    angles = np.arange(T)[:, None] / 10000 ** (2 * pairs / d)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
