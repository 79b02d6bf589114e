# expect: WRONG
# en: eigh returns the eigenvalues in ascending order, so the directions of least variance come first. Turn the order round.
# zh: eigh 按升序给出特征值，排在前面的是方差最小的方向。应颠倒次序。

def pca(x, k):
    centred = x - x.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred)
    singular, directions = np.sqrt(np.maximum(values, 0)), vectors.T
    components = directions[:k]
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    components = components * signs[:, None]
    variances = singular**2 / (len(x) - 1)
    return components, variances[:k], variances[:k] / variances.sum()
