# expect: WRONG
# en: The width 512 of the original paper is hard-wired. The exponent is 2i / d.
# zh: 写死了原论文的宽度 512。指数应为 2i / d。

def positional_encoding(T, d):
    columns = np.arange(d)
    pairs = columns // 2
    angles = np.arange(T)[:, None] / 10000 ** (2 * pairs / 512)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
