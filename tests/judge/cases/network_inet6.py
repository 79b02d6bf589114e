# expect: ERROR
# item: 41
import socket


def f(x):
    socket.create_connection(("::1", 22), timeout=1)
    return 2 * x
