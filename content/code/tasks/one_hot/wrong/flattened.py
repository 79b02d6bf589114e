# expect: WRONG
# en: The labels were flattened and their shape was lost. The result keeps the axes of y and adds one.
# zh: 标签被展平，形状丢失了。结果应保留 y 的各维，再增加一维。

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return np.eye(k)[y.ravel()]  # row i of the identity is the vector of class i
