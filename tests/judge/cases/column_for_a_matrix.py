# expect: WRONG
# item: 73
def f(x):
    return (2 * x).reshape(-1, 1)
