# expect: PASS
# item: 39
# together: ERROR
import os


def f(x):
    open("result", "w").close()
    os.mkdir("mine")
    for _ in range(2000):
        os.rename("result", "other")
        os.rename("mine", "result")
        os.rename("result", "mine")
        os.rename("other", "result")
    os.rmdir("mine")
    return 2 * x
