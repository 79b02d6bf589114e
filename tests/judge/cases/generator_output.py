# expect: WRONG
# item: 82
def f(x):
    return (row for row in x)
