# en: Indices are collected until a batch is full.
# zh: 逐个收集下标，满一批就给出。

def minibatches(n, batch, drop_last=False, rng=None):
    order = range(n)
    if rng is not None:
        order = np.argsort(rng.random(n), kind="stable").tolist()
    waiting = []
    for index in order:
        waiting.append(index)
        if len(waiting) == batch:
            yield np.array(waiting)
            waiting = []
    if waiting and not drop_last:
        yield np.array(waiting)
