# expect: ERROR|TIME|MEMORY
# item: 94
# needs: torch
def f(x):
    return torch.compile(lambda t: t * 2 + 1)(torch.ones(3))
