# expect: ERROR
# item: 23
import os


def f(x):
    os.setsid()
    os.fork()
    return 2 * x
