# expect: ERROR
# item: 86
import sys

sys.setrecursionlimit(5000)


def f(x, depth=0):
    if depth > 3000:
        raise KeyError("deep")
    return f(x, depth + 1)
