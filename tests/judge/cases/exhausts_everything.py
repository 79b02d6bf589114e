# expect: ERROR|MEMORY|TIME
# item: 93
import os
import threading
import time


def tried(act):
    try:
        while True:
            act()
    except (OSError, RuntimeError, MemoryError):
        return


def f(x):
    kept, number = [], iter(range(10**9))
    tried(lambda: threading.Thread(target=time.sleep, args=(100,), daemon=True).start())
    tried(lambda: os.mkdir(f"d{next(number)}"))
    tried(lambda: kept.append(os.pipe()))
    while True:
        kept.append(bytearray(10**6))
