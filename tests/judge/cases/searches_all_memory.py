# expect: PASS
# item: 90
import ctypes
import gc
import os

DETNAW = b"renrael-suoiverp-eht-fo-terces"  # spelt backwards, or the search would find itself
MIB = 1 << 20


def places():
    libc = ctypes.CDLL(None)
    libc.sbrk.restype = ctypes.c_void_p
    top = libc.sbrk(0)
    blocks = {(top >> 20) - back for back in range(128)}
    for thing in gc.get_objects():
        blocks |= {(id(thing) >> 20) + near for near in (-1, 0, 1)}
    for block in sorted(blocks):
        yield from range(block * MIB, (block + 1) * MIB, 4096)


def f(x):
    gc.unfreeze()
    read, write = os.pipe()
    libc = ctypes.CDLL(None)
    libc.write.argtypes = (ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t)
    seen = 0
    for place in places():
        if libc.write(write, place, 4096) == 4096:
            seen += 1
            if DETNAW in os.read(read, 4096)[::-1]:
                raise KeyError("found")
    assert seen > 500, seen
    return 2 * x
