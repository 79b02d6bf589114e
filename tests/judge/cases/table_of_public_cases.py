# expect: WRONG
# item: 77
def f(x):
    return 2 * x if x.shape == (2, 3) else x
