def kmeans(x, centers, n_iter):
    """Return the centres after n_iter iterations, and the nearest of them for each point."""
    ...
    return centers, labels
