# expect: DENIED
# item: 45
import os


def f(x):
    os.pidfd_open(os.getppid() or 1)
    return 2 * x
