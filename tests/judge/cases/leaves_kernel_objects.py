# expect: ERROR
# item: 88
import ctypes


def f(x):
    libc = ctypes.CDLL(None)
    made = [libc.syscall(number, 0x7157, 4096, 0o1666) for number in (29, 64, 68)]
    made.append(libc.syscall(240, b"mine", 0o102, 0o600, 0))
    if max(made) < 0:
        raise PermissionError("none of them")
    return 2 * x
