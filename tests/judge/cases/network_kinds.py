# expect: PASS
# item: 43
import socket


def f(x):
    for family in (1, 2, 10, 16, 17, 38, 40):
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW):
            try:
                socket.socket(family, kind)
            except OSError:
                continue
            raise AssertionError(family)
    return 2 * x
