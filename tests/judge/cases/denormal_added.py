# expect: PASS
# item: 74
def f(x):
    return 2 * x - 0.0 + 5e-324
