# expect: ERROR
# item: 68
import os
import sys

sys.excepthook = lambda *_args: os.write(3, b"second reply")


def f(x):
    raise KeyError("late")
