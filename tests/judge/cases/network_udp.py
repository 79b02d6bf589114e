# expect: ERROR
# item: 41
import socket


def f(x):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", 53))
    return 2 * x
