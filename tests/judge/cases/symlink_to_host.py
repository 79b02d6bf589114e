# expect: ERROR
# item: 33
import os


def f(x):
    os.symlink("/etc/shadow", "result")
    return open("result").read()
