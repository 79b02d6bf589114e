# expect: PASS
# item: 51
import ctypes


def f(x):
    libc = ctypes.CDLL(None)
    assert [libc.syscall(number, 1, 4096, 0o1600) for number in (29, 64, 68)] == [-1] * 3
    return 2 * x
