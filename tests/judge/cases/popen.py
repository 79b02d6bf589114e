# expect: ERROR
# item: 18
import os


def f(x):
    return os.popen("id").read()
