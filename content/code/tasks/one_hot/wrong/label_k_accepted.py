# expect: ERROR
# en: The labels run from 0 to k - 1; k itself is already out of range and needs a ValueError.
# zh: 标签的范围是 0 到 k - 1；k 本身已经越界，应抛出 ValueError。

def one_hot(y, k):
    if np.any(y < 0) or np.any(y > k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return np.eye(k)[y]  # row i of the identity is the vector of class i
