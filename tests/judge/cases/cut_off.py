# expect: ERROR
# item: 95
def f(x):
    return 2 * (
