# expect: PASS
# item: 28
import glob
import os


def f(x):
    found = []
    for top in ("", "/app", "/srv", "/root", "/home", "/opt", "/var/lib"):
        for name in ("*.sqlite3", "settings.py", ".env", "reference.py"):
            found += glob.glob(f"{top}/**/{name}", recursive=True, include_hidden=True)
    assert not [path for path in found if os.access(path, os.R_OK) and open(path).read()], found
    return 2 * x
