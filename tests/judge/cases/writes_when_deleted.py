# expect: WRONG|MALFORMED
# item: 68
import os


class Late:
    def __del__(self):
        os.write(3, b"second reply")


late = Late()


def f(x):
    global late
    late = None
    return x
