# en: Sines and cosines are written into every second column.
# zh: 正弦与余弦分别写入隔列的位置。

def positional_encoding(T, d):
    encoding = np.zeros((T, d))
    frequencies = np.exp(-math.log(10000) * np.arange(0, d, 2) / d)
    angles = np.outer(np.arange(T), frequencies)
    encoding[:, 0::2] = np.sin(angles)
    encoding[:, 1::2] = np.cos(angles[:, : d // 2])
    return encoding
