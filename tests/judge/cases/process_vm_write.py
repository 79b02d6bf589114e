# expect: DENIED
# item: 45
import ctypes


def f(x):
    ctypes.CDLL(None).process_vm_writev(1, 0, 0, 0, 0, 0)
    return 2 * x
