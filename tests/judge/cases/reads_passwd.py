# expect: ERROR
def f(x):
    return open("/etc/passwd").read()
