# expect: WRONG
# item: 74
def f(x):
    return 2 * x * (1 + 1e-4)
