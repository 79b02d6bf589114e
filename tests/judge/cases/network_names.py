# expect: ERROR
# item: 44
import socket


def f(x):
    return socket.getaddrinfo("example.org", 80)
