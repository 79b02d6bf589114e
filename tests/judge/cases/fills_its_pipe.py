# expect: TIME
# item: 84
import os


def f(x):
    _read, write = os.pipe()
    while True:
        os.write(write, bytes(1 << 16))
