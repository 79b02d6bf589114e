# expect: ERROR
# item: mistake
n = int(input("n? "))


def f(x):
    return n * x
