# expect: CRASH
# item: 24
import os


def f(x):
    os.abort()
