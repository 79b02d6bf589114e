# en: Sine and cosine as the parts of one complex wave.
# zh: 把正弦与余弦看作同一个复数波的两部分。

def positional_encoding(T, d):
    exponents = 2 * np.arange((d + 1) // 2) / d
    waves = np.exp(1j * np.arange(T)[:, None] * 10000.0**-exponents)
    encoding = np.stack([waves.imag, waves.real], axis=-1)
    return encoding.reshape(T, 2 * len(exponents))[:, :d]
