# en: Row i is s_i times (e_i - s).
# zh: 第 i 行为 s_i 乘 (e_i - s)。

def softmax_jacobian(z):
    log_s = z - z.max()
    log_s = log_s - np.log(np.exp(log_s).sum())
    s = np.exp(log_s)
    return s[:, None] * (np.eye(len(s)) - s)
