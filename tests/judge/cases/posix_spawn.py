# expect: ERROR
# item: 18
import os


def f(x):
    os.posix_spawn("/usr/bin/id", ["id"], {})
    return 2 * x
