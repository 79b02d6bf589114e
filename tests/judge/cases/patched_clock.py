# expect: TIME
# item: 79
import time

time.perf_counter = time.time = time.monotonic = lambda: 0.0


def f(x):
    while True:
        pass
