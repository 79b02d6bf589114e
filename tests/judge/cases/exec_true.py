# expect: ERROR
import os


def f(x):
    os.execv("/usr/bin/true", ["true"])
