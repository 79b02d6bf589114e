# expect: PASS
# item: 32
def f(x):
    for place in ("/tmp/x", "/dev/shm/x", "/var/tmp/x", "/run/x", "/x", "/site/numpy/x.py", "/usr/x"):
        try:
            open(place, "w")
        except OSError:
            continue
        raise AssertionError(place)
    return 2 * x
