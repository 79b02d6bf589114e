# expect: ERROR|TIME|MEMORY
# item: 7
import threading
import time


def f(x):
    for _ in range(300):
        threading.Thread(target=time.sleep, args=(100,)).start()
    return 2 * x
