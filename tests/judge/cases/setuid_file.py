# expect: ERROR
# item: 37
import os


def f(x):
    open("mine", "w").close()
    os.chmod("mine", 0o4755)
    return 2 * x
