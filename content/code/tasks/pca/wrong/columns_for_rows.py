# expect: WRONG
# en: svd returns the directions as the rows of V^T, not as its columns; eig and eigh are the ones that return columns.
# zh: svd 返回 V^T，主方向是它的行而不是列；返回列向量的是 eig 与 eigh。

def pca(x, k):
    centred = x - x.mean(axis=0)
    # With Z = U S V^T the covariance Z^T Z / (n - 1) is V S^2 / (n - 1) V^T.
    _, singular, directions = np.linalg.svd(centred)
    components = directions.T[:k]
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    components = components * signs[:, None]
    variances = singular**2 / (len(x) - 1)
    return components, variances[:k], variances[:k] / variances.sum()
