# expect: DENIED
# item: 50
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(0x40000000 | 39)  # getpid of the x32 interface
    return 2 * x
