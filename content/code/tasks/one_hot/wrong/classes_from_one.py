# expect: WRONG
# en: Classes are counted from 0: label 0 belongs to the first place. Here everything moved by one, and label 0 went to the last place.
# zh: 类别从 0 数起：标签 0 对应第一个位置。这里全部错了一位，标签 0 落到了最后。

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return np.eye(k)[y.astype(int) - 1]  # row i of the identity is the vector of class i
