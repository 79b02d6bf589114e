# expect: WRONG
# en: Labels that are too large were refused, negative ones were not: they count from the end.
# zh: 只拒绝了过大的标签，没有拒绝负标签：负下标会从末尾数起。

def one_hot(y, k):
    if np.any(y >= k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return np.eye(k)[y]  # row i of the identity is the vector of class i
