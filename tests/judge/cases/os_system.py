# expect: PASS
# item: 18
import os


def f(x):
    assert os.system("id > leak") != 0
    assert not os.path.exists("leak")
    return 2 * x
