# expect: ERROR
# item: 23
import os


def f(x):
    os.setpgid(0, 0)
    return 2 * x
