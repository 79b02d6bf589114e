# expect: DENIED
# item: 48
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(425, 8, bytes(120))
    return 2 * x
