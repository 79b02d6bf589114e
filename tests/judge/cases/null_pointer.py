# expect: CRASH
# item: 24
import ctypes


def f(x):
    ctypes.string_at(0)
    return 2 * x
