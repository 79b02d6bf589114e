# expect: WRONG
# en: eig does not sort: the eigenvalue 1 may stand anywhere. Look for the eigenvalue closest to 1.
# zh: eig 不排序，特征值 1 可能在任何位置。应找最接近 1 的特征值。

def stationary(p):
    values, vectors = np.linalg.eig(p.T)
    pi = np.real(vectors[:, 0])
    return pi / pi.sum()
