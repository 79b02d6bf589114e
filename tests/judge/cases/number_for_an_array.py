# expect: WRONG
# item: 72
def f(x):
    return np.float64(2 * x[0, 0])
