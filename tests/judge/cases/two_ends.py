# expect: MALFORMED
# item: 60
import os
import struct


def f(x):
    body = b"I" + struct.pack("<Hh", 2, 2)
    os.write(3, 2 * (struct.pack("<2sBBI", b"TS", 1, 5, len(body)) + body))
    os._exit(0)
