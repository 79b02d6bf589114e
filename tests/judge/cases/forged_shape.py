# expect: MALFORMED
# item: 60
import os
import struct


def f(x):
    body = b"A\x0b\x00\x01" + struct.pack("<QQ", 2**63, 2**63)
    os.write(3, struct.pack("<2sBBI", b"TS", 1, 1, len(body)) + body)
    os._exit(0)
