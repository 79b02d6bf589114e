# expect: WRONG
# en: The column number is taken for the pair number, so the exponents run twice as far as they should.
# zh: 把列号当成了对的序号，指数增长快了一倍。

def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns - columns % 2
    angles = np.arange(T)[:, None] / 10000 ** (2 * pairs / d)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
