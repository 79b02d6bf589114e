# expect: ERROR|TIME|MEMORY
# needs: torch
def f(x):
    return torch.compile(lambda t: t * 2 + 1)(torch.ones(3))
