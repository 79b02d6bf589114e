# expect: MEMORY|ERROR
# item: 11
# needs: torch
def f(x):
    torch.ones(10**7).share_memory_()
    return 2 * x
