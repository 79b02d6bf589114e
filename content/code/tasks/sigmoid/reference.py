def sigmoid(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    small = np.exp(-np.abs(x))  # never above 1, so nothing can overflow
    return np.where(x >= 0, 1 / (1 + small), small / (1 + small))
