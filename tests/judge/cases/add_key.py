# expect: DENIED
# item: 49
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(248, b"user", b"x", b"y", 1, -3)  # add_key
    return 2 * x
