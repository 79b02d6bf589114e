# expect: MEMORY
# item: 12
import zlib


def f(x):
    packed = zlib.compress(bytes(10**7), 9)
    return len(zlib.decompress(packed * 1) * 200)
