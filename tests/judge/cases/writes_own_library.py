# expect: ERROR
# item: 31
def f(x):
    open(np.__file__, "a").write("# mine")
    return 2 * x
