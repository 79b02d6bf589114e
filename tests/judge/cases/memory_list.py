# expect: MEMORY
def f(x):
    return [0] * 10**10
