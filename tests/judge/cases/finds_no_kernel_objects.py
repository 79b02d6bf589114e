# expect: PASS
# item: 88
import ctypes


def f(x):
    libc = ctypes.CDLL(None)
    found = [libc.syscall(number, 0x7157, 4096, 0o666) for number in (29, 64, 68)]
    found.append(libc.syscall(240, b"mine", 0, 0, 0))
    assert found == [-1] * 4, found
    return 2 * x
