# expect: ERROR
# en: For an odd d there is one cosine fewer than there are sines: cut the angles to d // 2 columns.
# zh: d 为奇数时，余弦比正弦少一列：应把角度截到 d // 2 列。

def positional_encoding(T, d):
    encoding = np.zeros((T, d))
    angles = np.arange(T)[:, None] / 10000 ** (np.arange(0, d, 2) / d)
    encoding[:, 0::2] = np.sin(angles)
    encoding[:, 1::2] = np.cos(angles)
    return encoding
