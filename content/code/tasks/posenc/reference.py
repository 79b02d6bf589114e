def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns // 2  # columns 2i and 2i + 1 share a frequency
    angles = np.arange(T)[:, None] / 10000 ** (2 * pairs / d)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
