def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else rng.permutation(n)
    end = n - n % batch if drop_last else n
    for start in range(0, end, batch):
        yield indices[start : start + batch]
