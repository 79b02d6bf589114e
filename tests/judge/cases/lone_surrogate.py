# expect: WRONG
# item: 83
def f(x):
    return "\ud800"
