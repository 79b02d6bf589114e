# expect: ERROR
# item: 42
import socket


def f(x):
    socket.socket(socket.AF_UNIX).connect("\0other-run")
    return 2 * x
