# expect: WRONG
# item: 75
def f(x):
    x *= 2
    return x
