# expect: MALFORMED
# item: 60
import os
import struct


def f(x):
    os.write(3, struct.pack("<2sBBI", b"TS", 1, 5, 100) + b"I")
    os._exit(0)
