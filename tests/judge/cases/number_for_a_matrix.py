# expect: WRONG
# item: 73
def f(x):
    return float(2 * x[0, 0])
