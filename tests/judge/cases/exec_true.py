# expect: ERROR
# item: 18
import os


def f(x):
    os.execv("/usr/bin/true", ["true"])
