# expect: WRONG
# en: Where some eigenvalues are complex, eig returns complex eigenvectors, also the real one. Take the real part.
# zh: 只要有复特征值，eig 返回的特征向量就都是复数类型，包括实的那个。应取实部。

def stationary(p):
    values, vectors = np.linalg.eig(p.T)
    pi = vectors[:, np.argmin(np.abs(values - 1))]
    return pi / pi.sum()
