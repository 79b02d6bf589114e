# expect: WRONG|MALFORMED|ERROR|NO_RESULT|CRASH|OUTPUT
# item: 65
import builtins


def f(x):
    builtins.isinstance = lambda *_args: True
    return x
