# expect: TIME|MEMORY
def f(x):
    return len(str(7 ** (10**9)))
