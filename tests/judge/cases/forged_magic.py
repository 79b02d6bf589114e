# expect: MALFORMED
# item: 60
import os
import struct


def f(x):
    os.write(3, struct.pack("<2sBBI", b"XX", 1, 5, 4) + b"PASS")
    os._exit(0)
