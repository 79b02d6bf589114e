# expect: ERROR
# item: 31
# needs: torch
def f(x):
    open(torch.__file__, "a").write("# mine")
    return 2 * x
