# expect: WRONG
# item: 62
class Yes:
    def __eq__(self, other):
        return True

    def __array__(self, *_args, **_kwargs):
        raise RuntimeError("never asked")


def f(x):
    return Yes()
