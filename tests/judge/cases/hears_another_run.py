# expect: PASS
# item: 92
import os
import time


def f(x):
    began = time.monotonic()
    while time.monotonic() < began + 0.2:
        assert not os.path.lexists("/tmp/between-runs")
    return 2 * x
