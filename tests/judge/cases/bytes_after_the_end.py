# expect: MALFORMED
# item: 60
import os

real = os._exit
os._exit = lambda code: (os.write(3, b"more"), real(code))


def f(x):
    return 2 * x
