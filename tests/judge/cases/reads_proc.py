# expect: ERROR
# item: 29
def f(x):
    return open("/proc/self/maps").read()
