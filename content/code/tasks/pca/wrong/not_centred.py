# expect: WRONG
# en: The mean was not subtracted: the first direction then points at the centre of the data rather than along their spread.
# zh: 没有减去均值：第一个方向会指向数据的中心，而不是数据散布的方向。

def pca(x, k):
    centred = np.asarray(x, dtype=float)
    # With Z = U S V^T the covariance Z^T Z / (n - 1) is V S^2 / (n - 1) V^T.
    _, singular, directions = np.linalg.svd(centred, full_matrices=False)
    components = directions[:k]
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    components = components * signs[:, None]
    variances = singular**2 / (len(x) - 1)
    return components, variances[:k], variances[:k] / variances.sum()
