# expect: WRONG|MALFORMED|NO_RESULT
# item: 66
import gc


def forged(self, kind, value):
    body = b"\x00PASS"
    os.write(3, b"TS\x01\x05" + len(body).to_bytes(4, "little") + body)


def f(x):
    gc.unfreeze()
    for thing in gc.get_objects():
        if getattr(thing, "__qualname__", "") == "Channel.send" and hasattr(thing, "__code__"):
            thing.__code__ = forged.__code__
    return x
