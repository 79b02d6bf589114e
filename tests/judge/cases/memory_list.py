# expect: MEMORY
# item: 9
def f(x):
    return [0] * 10**10
