# expect: ERROR
# item: 27
def f(x):
    return open("/etc/passwd").read()
