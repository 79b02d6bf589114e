# expect: ERROR
# item: 36
import os


def f(x):
    os.mkfifo("pipe")
    return 2 * x
