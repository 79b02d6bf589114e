# expect: DENIED
# item: 47
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(430, b"tmpfs", 0)  # fsopen
    return 2 * x
