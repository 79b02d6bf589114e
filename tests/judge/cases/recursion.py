# expect: ERROR
# item: 25
def f(x):
    return f(x)
