# expect: PASS
# item: honest
def f(x):
    return 2 * x
