# expect: ERROR
# item: 55
import os


def f(x):
    os.sched_setaffinity(0, {0})
    return 2 * x
