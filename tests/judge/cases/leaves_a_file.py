# expect: PASS
# item: 87
# together: ERROR
def f(x):
    with open("result", "w") as file:
        file.write("from the run before")
    return 2 * x
