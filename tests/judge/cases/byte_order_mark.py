# expect: PASS
# item: 95
def f(x):
    return 2 * x
