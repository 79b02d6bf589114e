# expect: ERROR
# item: 52
import resource


def f(x):
    resource.setrlimit(resource.RLIMIT_AS, (-1, -1))
    return 2 * x
