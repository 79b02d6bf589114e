# expect: PASS
# item: 96
import os
import sys

os.environ.clear()
sys.path.insert(0, "/tmp")


def f(x):
    from numpy.polynomial import polynomial

    return polynomial.polyval(0, [0.0]) + 2 * x
