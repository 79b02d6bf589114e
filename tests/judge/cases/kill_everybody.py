# expect: ERROR
# item: 22
import os
import signal


def f(x):
    for pid in (-1, os.getppid(), *range(2, 200)):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue
    return 2 * x
