# expect: WRONG|MALFORMED
# item: 68
import os
import threading
import time


def write():
    while True:
        time.sleep(0.001)
        os.write(3, b"second reply")


def f(x):
    threading.Thread(target=write, daemon=True).start()
    return x
