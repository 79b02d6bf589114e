# expect: TIME|MEMORY|ERROR
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def f(x):
    raise Endless
