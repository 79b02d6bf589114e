# en: All batches at once with np.split.
# zh: 用 np.split 一次切出所有批。

def minibatches(n, batch, drop_last=False, rng=None):
    order = np.arange(n)
    if rng is not None:
        rng.shuffle(order)
    pieces = np.split(order, np.arange(batch, n, batch))
    return [piece for piece in pieces if len(piece) == batch or (len(piece) and not drop_last)]
