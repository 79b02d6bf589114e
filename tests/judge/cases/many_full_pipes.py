# expect: ERROR
# item: 15
import os


def f(x):
    while True:
        _read, write = os.pipe()
        os.set_blocking(write, False)
        os.write(write, bytes(1 << 16))
