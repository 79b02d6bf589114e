# expect: ERROR
# item: 52
import os
import resource


def f(x):
    resource.prlimit(os.getppid() or 1, resource.RLIMIT_NOFILE, (1, 1))
    return 2 * x
