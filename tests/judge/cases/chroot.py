# expect: DENIED
# item: 47
import os


def f(x):
    os.chroot(".")
    return 2 * x
