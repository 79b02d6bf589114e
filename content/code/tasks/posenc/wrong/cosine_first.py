# expect: WRONG
# en: The cosines stand in the even columns. The sine comes first.
# zh: 余弦放在了偶数列。应先正弦后余弦。

def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns // 2
    angles = np.arange(T)[:, None] / 10000 ** (2 * pairs / d)
    return np.where(columns % 2 == 1, np.sin(angles), np.cos(angles))
