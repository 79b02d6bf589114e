# expect: ERROR
# item: 53
import ctypes


def f(x):
    libc = ctypes.CDLL(None)
    if libc.syscall(317, 1, 0, bytes(16)) and libc.prctl(22, 2, bytes(16)):
        raise PermissionError("seccomp")
    return 2 * x
