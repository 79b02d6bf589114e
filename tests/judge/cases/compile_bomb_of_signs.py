# expect: ERROR|MEMORY|TIME|CRASH
# item: 26
def f(x):
    return eval("-" * 2 * 10**6 + "1")
