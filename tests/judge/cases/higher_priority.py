# expect: ERROR
# item: 55
import os


def f(x):
    os.nice(-5)
    return 2 * x
