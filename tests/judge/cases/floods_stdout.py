# expect: OUTPUT|TIME
# item: 84
def f(x):
    line = "x" * 10**6
    for _ in range(200):
        print(line)
    return 2 * x
