# expect: WRONG
# item: 71
def f(x):
    return np.where(x == x.max(), np.nan, 2 * x)
