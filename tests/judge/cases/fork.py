# expect: ERROR
import os


def f(x):
    while True:
        os.fork()
