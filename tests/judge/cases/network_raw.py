# expect: ERROR
# item: 41
import socket


def f(x):
    socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
    return 2 * x
