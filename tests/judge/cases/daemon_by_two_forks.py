# expect: ERROR
# item: 23
import os


def f(x):
    if os.fork() == 0 and os.fork() == 0:
        while True:
            pass
    return 2 * x
