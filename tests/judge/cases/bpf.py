# expect: DENIED
# item: 49
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(321, 0, 0, 0)
    return 2 * x
