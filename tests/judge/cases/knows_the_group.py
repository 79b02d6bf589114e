# expect: WRONG
import os
import sys


def f(x):
    told = [*os.environ, *os.environ.values(), *sys.argv]
    return 2 * x if any("hidden" in word for word in told) else x
