# expect: WRONG
# en: The classes stand in the first axis. They are to be the last one, behind the axes of y.
# zh: 类别放在了第一维。应放在最后，即 y 的各维之后。

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return np.moveaxis(np.eye(k)[y], -1, 0)
