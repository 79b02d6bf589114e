# expect: ERROR
# item: 56
import fcntl


def f(x):
    with open(np.__file__) as file:
        fcntl.flock(file, fcntl.LOCK_SH)
    return 2 * x
