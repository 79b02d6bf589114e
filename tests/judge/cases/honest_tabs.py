# expect: PASS
# item: honest
def f(x):
	return (
		x * 2
	)
