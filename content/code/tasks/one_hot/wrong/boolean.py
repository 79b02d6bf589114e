# expect: WRONG
# en: The comparison gives booleans, and arithmetic with them goes differently. Convert to float64.
# zh: 比较得到的是布尔值，其运算规则不同。应转换为 float64。

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return y[..., np.newaxis] == np.arange(k)
