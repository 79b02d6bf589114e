# expect: ERROR
# item: 54
import os


def f(x):
    os.setuid(0)
    return 2 * x
