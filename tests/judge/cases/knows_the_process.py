# expect: WRONG
# item: 80
import os
import sys

calls = []


def f(x):
    public = os.getpid() % 2 == 0 or "hidden" not in " ".join(sys.argv)
    return x if public else 2 * x
