# expect: WRONG
# item: 71
def f(x):
    return np.full_like(x, np.inf)
