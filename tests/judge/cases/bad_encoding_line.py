# expect: ERROR
# item: 95 -*- coding: klingon -*-
def f(x):
    return 2 * x
