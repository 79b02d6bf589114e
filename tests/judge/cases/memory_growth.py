# expect: MEMORY
# item: 9
def f(x):
    kept = []
    while True:
        kept.append(bytearray(10**6))
