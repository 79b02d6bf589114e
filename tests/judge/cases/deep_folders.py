# expect: ERROR
# item: 40
import os


def f(x):
    for _ in range(10_000):
        os.mkdir("d")
        os.chdir("d")
    return 2 * x
