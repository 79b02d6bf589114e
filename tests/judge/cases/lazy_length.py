# expect: WRONG|ERROR|TIME
# item: 69
class Lazy:
    def __len__(self):
        while True:
            pass

    def __float__(self):
        raise RuntimeError("no")


def f(x):
    return Lazy()
