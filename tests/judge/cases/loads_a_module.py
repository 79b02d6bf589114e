# expect: DENIED
# item: 57
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(313, 0, b"", 0)  # finit_module
    return 2 * x
