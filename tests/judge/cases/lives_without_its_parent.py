# expect: ERROR
# item: 53
import ctypes


def f(x):
    for option, value in ((1, 0), (4, 1)):  # PR_SET_PDEATHSIG, PR_SET_DUMPABLE
        if ctypes.CDLL(None).prctl(option, value, 0, 0, 0) == 0:
            return 2 * x
    raise PermissionError("both")
