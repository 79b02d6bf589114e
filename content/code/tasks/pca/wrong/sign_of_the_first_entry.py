# expect: WRONG
# en: The first entry was made positive. The rule is that the entry of largest absolute value is positive, which small first entries cannot upset.
# zh: 这里使首个元素为正。规则是绝对值最大的元素为正，这样不受很小的首元素影响。

def pca(x, k):
    centred = x - x.mean(axis=0)
    # With Z = U S V^T the covariance Z^T Z / (n - 1) is V S^2 / (n - 1) V^T.
    _, singular, directions = np.linalg.svd(centred, full_matrices=False)
    components = directions[:k]
    largest = 0
    signs = np.sign(components[np.arange(k), largest])
    components = components * signs[:, None]
    variances = singular**2 / (len(x) - 1)
    return components, variances[:k], variances[:k] / variances.sum()
