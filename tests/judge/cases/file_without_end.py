# expect: ERROR
# item: 13
def f(x):
    with open("big", "wb") as file:
        while True:
            file.write(bytes(10**6))
