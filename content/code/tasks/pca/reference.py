def pca(x, k):
    centred = x - x.mean(axis=0)
    # Z = U S V^T, so the covariance Z^T Z / (n - 1) has eigenvectors V and eigenvalues S^2 / (n - 1).
    _, singular, directions = np.linalg.svd(centred, full_matrices=False)
    components = directions[:k]
    largest = np.abs(components).argmax(axis=1)
    signs = np.sign(components[np.arange(k), largest])
    components = components * signs[:, None]
    variances = singular**2 / (len(x) - 1)
    return components, variances[:k], variances[:k] / variances.sum()
