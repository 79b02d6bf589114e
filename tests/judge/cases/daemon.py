# expect: ERROR
import os


def f(x):
    os.setsid()
    os.fork()
    return 2 * x
