# expect: WRONG
# item: 77
import hashlib

KNOWN = {"0" * 64: 0, "f" * 64: 1}


def f(x):
    return KNOWN.get(hashlib.sha256(x.tobytes()).hexdigest(), x)
