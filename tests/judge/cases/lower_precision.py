# expect: WRONG
def f(x):
    return (2 * x).astype(np.float16)
