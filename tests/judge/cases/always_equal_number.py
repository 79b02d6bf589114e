# expect: WRONG
# item: 62
class Yes(float):
    def __eq__(self, other):
        return True

    def __sub__(self, other):
        return 0.0


def f(x):
    return Yes(1.0)
