# expect: DENIED
# item: 47
import ctypes


def f(x):
    ctypes.CDLL(None).mount(b"proc", b"/proc", b"proc", 0, None)
    return 2 * x
