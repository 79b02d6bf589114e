# expect: PASS
# item: 91
import os


def f(x):
    opened = []
    for number in range(64):
        try:
            os.fstat(number)
            opened.append(number)
        except OSError:
            continue
    assert opened == [0, 1, 2, 3], opened
    assert os.getcwd() in ("/box", "/")
    return 2 * x
