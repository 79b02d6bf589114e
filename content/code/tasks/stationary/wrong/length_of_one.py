# expect: WRONG
# en: An eigenvector of length 1 is not yet a distribution, and its sign is arbitrary. Divide by the sum.
# zh: 长度为 1 的特征向量还不是分布，符号也是任意的。应除以各元素之和。

def stationary(p):
    values, vectors = np.linalg.eig(p.T)
    return np.abs(np.real(vectors[:, np.argmin(np.abs(values - 1))]))
