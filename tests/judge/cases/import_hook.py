# expect: WRONG
# item: 67
# together: ERROR
import sys


class Hook:
    def find_spec(self, *_args, **_kwargs):
        return None


sys.meta_path.insert(0, Hook())
open("numpy.py", "w").write("raise SystemExit")
open("sitecustomize.py", "w").write("raise SystemExit")


def f(x):
    return x
