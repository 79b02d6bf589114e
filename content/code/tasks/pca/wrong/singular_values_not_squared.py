# expect: WRONG
# en: A variance is a squared singular value divided by n - 1; here the singular values were not squared.
# zh: 方差是奇异值的平方除以 n - 1；这里漏掉了平方。

def pca(x, k):
    centred = x - x.mean(axis=0)
    # With Z = U S V^T the covariance Z^T Z / (n - 1) is V S^2 / (n - 1) V^T.
    _, singular, directions = np.linalg.svd(centred, full_matrices=False)
    components = directions[:k]
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    components = components * signs[:, None]
    variances = singular / (len(x) - 1)
    return components, variances[:k], variances[:k] / variances.sum()
