# expect: WRONG
def f(x):
    return (row for row in x)
