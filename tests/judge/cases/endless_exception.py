# expect: TIME|MEMORY|ERROR
# item: 86
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def f(x):
    raise Endless
