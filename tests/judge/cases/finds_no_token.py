# expect: PASS
# item: 91
import os
import sys


def f(x):
    told = " ".join([*os.environ, *os.environ.values(), *sys.argv, os.getcwd()]).lower()
    for word in ("secret", "token", "password", "database", "broker", "redis", "sqlite", "postgres"):
        assert word not in told, word
    return 2 * x
