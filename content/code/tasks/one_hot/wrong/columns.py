# expect: WRONG
# en: A trailing axis of length 1 makes column vectors. The classes are to be the last axis.
# zh: 末尾多出一个长度为 1 的维，成了列向量。类别应是最后一维。

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return np.eye(k)[y][..., np.newaxis]
