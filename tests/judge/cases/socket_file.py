# expect: ERROR
# item: 36
import socket


def f(x):
    socket.socket(socket.AF_UNIX).bind("mine")
    return 2 * x
