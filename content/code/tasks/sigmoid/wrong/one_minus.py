# expect: WRONG
# en: Subtracting from 1 cancels all digits in the left tail. Write the small side directly as exp(x) / (1 + exp(x)).
# zh: 用 1 去减，在左侧尾部会抵消掉所有有效数字。较小的一侧应直接写成 exp(x) / (1 + exp(x))。

def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    small = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + small), 1 - 1 / (1 + small))
