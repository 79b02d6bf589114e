# expect: ERROR|MEMORY|TIME|CRASH
# item: 26
def f(x):
    return eval("(" * 10**5 + ")" * 10**5) + eval("-" * 2 * 10**6 + "1")
