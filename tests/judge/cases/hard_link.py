# expect: ERROR
# item: 35
import os


def f(x):
    os.link("/dev/null", "mine")
    return 2 * x
