# expect: PASS
# item: 51
import ctypes


def f(x):
    assert ctypes.CDLL(None).syscall(240, b"mine", 0o102, 0o600, 0) == -1  # mq_open
    return 2 * x
