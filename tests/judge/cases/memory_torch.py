# expect: MEMORY
# needs: torch
def f(x):
    return torch.empty(25 * 10**9)
