# expect: MALFORMED|ERROR|NO_RESULT
# item: 66
import sys

encoder = sys.modules["engine.guest.harness"]
encoder.encode = lambda _value, _limit: b"\x00PASS"


def f(x):
    return 2 * x
