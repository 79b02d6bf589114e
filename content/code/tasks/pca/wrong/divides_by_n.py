# expect: WRONG
# en: The sample variance divides by n - 1, not by n.
# zh: 样本方差除以 n - 1，而不是 n。

def pca(x, k):
    centred = x - x.mean(axis=0)
    # With Z = U S V^T the covariance Z^T Z / (n - 1) is V S^2 / (n - 1) V^T.
    _, singular, directions = np.linalg.svd(centred, full_matrices=False)
    components = directions[:k]
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    components = components * signs[:, None]
    variances = singular**2 / len(x)
    return components, variances[:k], variances[:k] / variances.sum()
