# expect: MALFORMED|NO_RESULT
# item: 60
import os
import struct


def f(x):
    os.write(3, struct.pack("<2sBBI", b"TS", 1, 1, 2**32 - 1) + b"x" * 100)
    os._exit(0)
