# expect: OUTPUT|TIME
# item: 84
import sys


def f(x):
    sys.stderr.write("x" * 10**8)
    return 2 * x
