# expect: PASS
# item: 87
import os


def f(x):
    for place in (".", "/box", "/tmp", "/dev/shm", "/cache", "/var/tmp"):
        assert not os.path.lexists(f"{place}/result"), place
    return 2 * x
