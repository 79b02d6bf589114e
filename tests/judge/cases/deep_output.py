# expect: OUTPUT|ERROR|MALFORMED
# item: 82
def f(x):
    nested = []
    for _ in range(10**6):
        nested = [nested]
    return nested
