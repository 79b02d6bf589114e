# expect: WRONG
# en: The first entry was made positive. The rule looks at the entry of largest absolute value, whose sign no rounding can turn.
# zh: 这里使首个元素为正。规则看的是绝对值最大的元素，它的符号不会被舍入误差改变。

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
