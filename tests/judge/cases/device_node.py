# expect: ERROR
# item: 36
import os
import stat


def f(x):
    os.mknod("mine", 0o600 | stat.S_IFBLK, os.makedev(254, 0))
    return 2 * x
