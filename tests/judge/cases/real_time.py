# expect: ERROR
# item: 55
import os


def f(x):
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    return 2 * x
