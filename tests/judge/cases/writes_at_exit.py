# expect: PASS
# item: 68
import atexit
import os

atexit.register(lambda: os.write(3, b"second reply"))


def f(x):
    return 2 * x
