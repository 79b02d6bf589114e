# expect: ERROR
# item: 17
import os


def f(x):
    while True:
        os.fork()
