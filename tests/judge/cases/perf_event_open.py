# expect: DENIED
# item: 49
import ctypes


def f(x):
    ctypes.CDLL(None).syscall(298, bytes(128), 0, -1, -1, 0)  # perf_event_open
    return 2 * x
