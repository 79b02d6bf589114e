# expect: MEMORY|ERROR
# item: 10
import mmap


def f(x):
    shared = mmap.mmap(-1, 4 << 30)
    for at in range(0, 4 << 30, 4096):
        shared[at] = 1
    return 2 * x
