# expect: OUTPUT
# item: 83
def f(x):
    return 10**100_000
