# expect: WRONG
def f(x):
    return "\ud800"
