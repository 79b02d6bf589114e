# expect: PASS
# item: honest
seen = []


def f(x):
    seen.append(x)
    return sum(seen) * 2 / len(seen)
