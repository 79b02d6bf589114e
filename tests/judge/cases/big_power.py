# expect: TIME|MEMORY
# item: 4
def f(x):
    return len(str(7 ** (10**9)))
