# expect: PASS
# item: honest
# together: ERROR
def f(x):
    np.save("mine.npy", x)
    return 2 * np.load("mine.npy")
