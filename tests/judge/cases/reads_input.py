# expect: ERROR
n = int(input("n? "))


def f(x):
    return n * x
