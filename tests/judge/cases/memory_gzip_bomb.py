# expect: MEMORY|TIME
# item: 12
import gzip


def f(x):
    return len(gzip.decompress(gzip.compress(bytes(10**7)) * 200))
