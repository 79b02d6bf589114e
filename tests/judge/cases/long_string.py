# expect: OUTPUT
# item: 83
def f(x):
    return "a" * 10**8
