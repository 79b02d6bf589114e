# expect: ERROR
# item: 44
import urllib.request


def f(x):
    return urllib.request.urlopen("http://169.254.169.254/", timeout=1).read()
