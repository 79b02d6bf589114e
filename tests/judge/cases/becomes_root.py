# expect: ERROR
import os


def f(x):
    os.setuid(0)
    return 2 * x
