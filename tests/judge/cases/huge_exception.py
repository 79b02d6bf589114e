# expect: ERROR|MEMORY
# item: 86
def f(x):
    raise ValueError("x" * 10**8)
