# expect: WRONG|ERROR
# item: mistake
def f(x):
    print(2 * x)
