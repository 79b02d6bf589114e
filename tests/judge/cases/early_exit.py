# expect: NO_RESULT
# item: 58
import os


def f(x):
    os._exit(0)
