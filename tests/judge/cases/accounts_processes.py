# expect: DENIED
# item: 57
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(163, b"/box/log")  # acct
    return 2 * x
