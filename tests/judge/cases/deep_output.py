# expect: OUTPUT|ERROR|MALFORMED
def f(x):
    nested = []
    for _ in range(10**6):
        nested = [nested]
    return nested
