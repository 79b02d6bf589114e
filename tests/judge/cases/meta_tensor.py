# expect: WRONG|ERROR
# item: 64
# needs: torch
def f(x):
    return torch.empty(x.shape, device="meta")
