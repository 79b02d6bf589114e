# expect: MEMORY
# item: 8
# needs: torch
def f(x):
    return torch.empty(25 * 10**9)
