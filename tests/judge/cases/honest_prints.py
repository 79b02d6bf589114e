# expect: PASS
# item: honest
def f(x):
    print("shape", x.shape)
    return x * 2.0
