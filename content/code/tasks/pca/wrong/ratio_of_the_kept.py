# expect: WRONG
# en: The ratios are shares of the total variance of all columns; divided by the kept variances alone they always sum to 1.
# zh: 比例是占全部列总方差的份额；若只除以保留的方差之和，比例总和恒为 1。

def pca(x, k):
    centred = x - x.mean(axis=0)
    # With Z = U S V^T the covariance Z^T Z / (n - 1) is V S^2 / (n - 1) V^T.
    _, singular, directions = np.linalg.svd(centred, full_matrices=False)
    components = directions[:k]
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    components = components * signs[:, None]
    variances = singular**2 / (len(x) - 1)
    return components, variances[:k], variances[:k] / variances[:k].sum()
