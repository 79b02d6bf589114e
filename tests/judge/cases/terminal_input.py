# expect: ERROR
# item: 30
import fcntl


def f(x):
    fcntl.ioctl(0, 0x5412, b"x")
    return 2 * x
