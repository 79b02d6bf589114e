# expect: TIME
# item: 4
def f(x):
    square = np.random.default_rng(0).normal(size=(1600, 1600))
    return np.linalg.svd(square)
