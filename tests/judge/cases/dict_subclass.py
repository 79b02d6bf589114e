# expect: WRONG
# item: 82
class Yes(dict):
    def __missing__(self, key):
        return 2

    def __eq__(self, other):
        return True


def f(x):
    return Yes(y=2 * x)
