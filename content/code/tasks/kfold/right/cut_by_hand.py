# en: Lists cut at running borders, shuffled by a generator of its own from the standard library.
# zh: 按累计的边界切分列表，用标准库中独立的生成器打乱。

def kfold_split(n, k, shuffle=False, seed=0):
    if k not in range(2, n + 1):
        raise ValueError("k")
    indices = list(range(n))
    if shuffle:
        random.Random(seed).shuffle(indices)
    result, start = [], 0
    for i in range(k):
        stop = start + n // k + (1 if i < n % k else 0)
        train, val = indices[:start] + indices[stop:], indices[start:stop]
        result.append((np.array(train), np.array(val)))
        start = stop
    return result
