# expect: PASS
# item: 40
import os


def f(x):
    for name in (b"\xff\xfe", "a" * 5000, "nul\0"):
        try:
            open(name, "w").close()
        except (OSError, ValueError):
            continue
    return 2 * x
