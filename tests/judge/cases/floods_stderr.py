# expect: OUTPUT|TIME
import sys


def f(x):
    sys.stderr.write("x" * 10**8)
    return 2 * x
