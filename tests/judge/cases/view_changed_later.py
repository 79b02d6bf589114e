# expect: WRONG
# item: 76
import threading
import time


def f(x):
    view = x[:]

    def later():
        time.sleep(0.001)
        view[...] = 0

    threading.Thread(target=later).start()
    return view
