# expect: MEMORY
# item: 9
def f(x):
    return np.ones((10**6, 10**4))
