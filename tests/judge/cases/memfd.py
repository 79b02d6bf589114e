# expect: ERROR
# item: 15
import os


def f(x):
    os.memfd_create("hidden")
    return 2 * x
