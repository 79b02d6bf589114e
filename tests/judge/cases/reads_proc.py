# expect: ERROR
def f(x):
    return open("/proc/self/maps").read()
