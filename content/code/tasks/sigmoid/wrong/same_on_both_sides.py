# expect: WRONG
# en: The formula for positive x is used for negative x as well, so the result never falls below one half.
# zh: 负的 x 也用了正半轴的公式，结果永远不小于二分之一。

def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    small = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + small), 1 / (1 + small))
