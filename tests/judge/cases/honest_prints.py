# expect: PASS
def f(x):
    print("shape", x.shape)
    return x * 2.0
