# expect: WRONG
# en: The positions are counted from 1. The first row belongs to position 0 and is 0, 1, 0, 1, and so on.
# zh: 位置从 1 数起了。第一行对应位置 0，为 0、1、0、1……

def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns // 2
    angles = np.arange(1, T + 1)[:, None] / 10000 ** (2 * pairs / d)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
