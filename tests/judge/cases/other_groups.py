# expect: ERROR
# item: 54
import os


def f(x):
    os.setgroups([0])
    return 2 * x
