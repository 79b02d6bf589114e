# expect: DENIED
# item: 49
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(323, 1)  # userfaultfd
    return 2 * x
