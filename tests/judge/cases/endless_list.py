# expect: WRONG|ERROR|TIME
# item: 69
class Endless(list):
    def __iter__(self):
        while True:
            yield 0

    def __len__(self):
        return 3


def f(x):
    return Endless([1, 2])
