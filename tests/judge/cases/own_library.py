# expect: ERROR
# item: 38
import ctypes
import glob


def f(x):
    found = glob.glob("/usr/lib/*-linux-gnu/libc.so.6") + glob.glob("/usr/lib64/libc.so.6")
    open("mine.so", "wb").write(open(found[0], "rb").read())
    ctypes.CDLL("./mine.so")
    return 2 * x
