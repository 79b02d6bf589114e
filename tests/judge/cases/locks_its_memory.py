# expect: ERROR
# item: 55
import ctypes


def f(x):
    if ctypes.CDLL(None).mlockall(3):
        raise PermissionError("mlockall")
    return 2 * x
