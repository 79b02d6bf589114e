# expect: TIME
# item: 1
def f(x):
    while True:
        pass
