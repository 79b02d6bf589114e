# expect: WRONG
# item: 74
def f(x):
    return 2 * x + 1e308
