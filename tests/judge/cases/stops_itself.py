# expect: ERROR|TIME
import os
import signal


def f(x):
    os.kill(os.getpid(), signal.SIGSTOP)
    return 2 * x
