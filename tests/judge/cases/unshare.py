# expect: DENIED
# item: 46
import ctypes


def f(x):
    ctypes.CDLL(None).unshare(0x10000000)
    return 2 * x
