# expect: WRONG
# en: 2i // d divides whole numbers and gives 0, so all frequencies are equal. Use true division.
# zh: 2i // d 是整除，结果为 0，所有频率都相同。应使用普通除法。

def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns // 2
    angles = np.arange(T)[:, None] / 10000 ** (2 * pairs // d)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
