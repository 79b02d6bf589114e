# expect: WRONG
# en: The last batch was filled up with indices from the beginning, which then occur twice. It stays shorter.
# zh: 最后一批用开头的下标补满，这些下标就出现了两次。最后一批应当较短。

def minibatches(n, batch, drop_last=False, rng=None):
    indices = np.arange(n) if rng is None else rng.permutation(n)
    end = n - n % batch if drop_last else n
    for start in range(0, end, batch):
        yield np.take(indices, range(start, start + batch), mode="wrap")
