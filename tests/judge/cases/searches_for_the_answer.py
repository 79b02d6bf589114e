# expect: WRONG
# item: 78
import gc


def f(x):
    for thing in gc.get_objects():
        if isinstance(thing, dict) and "reference" in thing:
            return thing["reference"]
    return x
