# expect: ERROR
# item: mistake
def g(x):
    return 2 * x
