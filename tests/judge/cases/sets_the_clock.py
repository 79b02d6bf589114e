# expect: ERROR
# item: 55
import time


def f(x):
    time.clock_settime(time.CLOCK_REALTIME, 0)
    return 2 * x
