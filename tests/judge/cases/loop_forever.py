# expect: TIME
def f(x):
    while True:
        pass
