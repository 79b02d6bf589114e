# expect: DENIED
# item: 46
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(308, 0, 0)  # setns
    return 2 * x
