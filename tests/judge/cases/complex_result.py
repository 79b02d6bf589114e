# expect: WRONG
# item: 72
def f(x):
    return (2 * x).astype(complex)
