# expect: TIME
# item: 4
import re


def f(x):
    re.match(r"(a+)+$", "a" * 64 + "b")
    return 2 * x
