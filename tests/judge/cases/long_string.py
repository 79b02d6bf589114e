# expect: OUTPUT
def f(x):
    return "a" * 10**8
