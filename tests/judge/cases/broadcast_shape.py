# expect: WRONG
# item: 73
def f(x):
    return (2 * x)[None]
