# expect: DENIED
# item: 47
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(428, -100, b"/", 1)  # open_tree
    return 2 * x
