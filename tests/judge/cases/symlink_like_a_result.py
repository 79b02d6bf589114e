# expect: ERROR
# item: 34
import os


def f(x):
    for name in ("result", "stdout", "run.py"):
        os.symlink("/etc/shadow", name)
    return 2 * x
