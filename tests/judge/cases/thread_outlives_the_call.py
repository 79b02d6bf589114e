# expect: PASS
# item: 21
import threading
import time


def f(x):
    threading.Thread(target=time.sleep, args=(1000,)).start()
    return 2 * x
