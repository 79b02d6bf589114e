# expect: ERROR
# item: 42
import socket


def f(x):
    socket.socketpair()
    return 2 * x
