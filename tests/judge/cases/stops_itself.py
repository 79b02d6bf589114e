# expect: ERROR|TIME
# item: 6
# together: ERROR
import os
import signal


def f(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    return 2 * x
