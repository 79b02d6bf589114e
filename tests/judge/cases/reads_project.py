# expect: PASS
# item: 28
import os


def readable(path):
    try:
        return open(path).read() or True
    except OSError:
        return False


def f(x):
    places = ["/guest/engine/guest/harness.py", "/proc/1/cmdline", "/proc/self/mountinfo"]
    places += [f"{top}/.env" for top in ("", "/root", "/home", "/app", "/srv")]
    assert not any(readable(place) for place in places)
    for folder in ("/", "/root", "/home", "/guest", "/proc", "/etc", "/var"):
        try:
            os.listdir(folder)
        except OSError:
            continue
        raise AssertionError(folder)
    return 2 * x
