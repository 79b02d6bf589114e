# expect: PASS
# item: 20
import ctypes


def f(x):
    libc = ctypes.CDLL(None)
    numbers = (57, 58, 435)  # fork, vfork, clone3
    got = [libc.syscall(number, 0, 0, 0, 0, 0) for number in numbers]
    got.append(libc.syscall(56, 0x10000000 | 17, 0, 0, 0, 0))  # clone with a user namespace
    assert got == [-1, -1, -1, -1]
    return 2 * x
