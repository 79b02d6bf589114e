# expect: DENIED
# item: 57
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(320, 0, 0, 0, b"", 0)  # kexec_file_load
    return 2 * x
