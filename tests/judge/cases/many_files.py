# expect: ERROR
# item: 14
def f(x):
    for number in range(200_000):
        open(f"empty{number}", "w").close()
    return 2 * x
