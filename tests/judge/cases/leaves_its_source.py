# expect: PASS
# item: 90
SECRET = "secret-of-the-previous-learner"


def f(x):
    assert SECRET.count("-") == 4
    return 2 * x
