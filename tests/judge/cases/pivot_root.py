# expect: DENIED
# item: 47
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(155, b"/", b"/")  # pivot_root
    return 2 * x
