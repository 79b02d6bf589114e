# expect: WRONG
# en: All sines come first, then all cosines. Some libraries do so, but here the columns alternate.
# zh: 先放全部正弦，再放全部余弦。有的库这样做，但此处各列应交替。

def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns // 2
    angles = np.arange(T)[:, None] / 10000 ** (2 * pairs / d)
    return np.hstack([np.sin(angles[:, 0::2]), np.cos(angles[:, 1::2])])
