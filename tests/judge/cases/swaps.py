# expect: DENIED
# item: 57
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(167, b"/dev/vda", 0)  # swapon
    return 2 * x
