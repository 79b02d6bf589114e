# expect: ERROR
# item: 54
import ctypes
import struct


def f(x):
    head, sets = struct.pack("<Ii", 0x20080522, 0), struct.pack("<6I", *[0xFFFFFFFF] * 6)
    if ctypes.CDLL(None).syscall(126, head, sets):
        raise PermissionError("capset")
    return 2 * x
