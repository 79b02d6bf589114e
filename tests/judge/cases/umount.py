# expect: DENIED
# item: 47
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(166, b"/proc", 2)  # umount2
    return 2 * x
