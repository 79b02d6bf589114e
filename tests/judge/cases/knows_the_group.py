# expect: WRONG
# item: 80
import os
import sys


def f(x):
    told = [*os.environ, *os.environ.values(), *sys.argv]
    return 2 * x if any("hidden" in word for word in told) else x
