# expect: WRONG
# item: 70
class Bomb:
    def __reduce__(self):
        import os

        return os.system, ("id",)


def f(x):
    return np.array([Bomb()], dtype=object)
