# expect: ERROR
def f(x):
    return 2 * (
