# expect: WRONG|ERROR
def f(x):
    print(2 * x)
