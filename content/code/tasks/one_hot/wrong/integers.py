# expect: WRONG
# en: The result holds integers; float64 was asked for, so that losses and gradients are not rounded.
# zh: 结果是整数类型；要求的是 float64，以免损失与梯度被取整。

def one_hot(y, k):
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError(f"labels must lie in 0 to {k - 1}")
    return np.eye(k, dtype=int)[y]  # row i of the identity is the vector of class i
