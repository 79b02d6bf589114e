# expect: ERROR
# item: 19
# needs: torch
def f(x):
    loader = torch.utils.data.DataLoader(torch.ones(4), num_workers=2)
    return [batch for batch in loader]
