# expect: ERROR
# item: 95
def f(x):
	if True:
        return 2 * x
