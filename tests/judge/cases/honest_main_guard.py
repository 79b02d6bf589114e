# expect: PASS
# item: honest
def f(x):
    return x + x


if __name__ == "__main__":
    print(f(input()))
