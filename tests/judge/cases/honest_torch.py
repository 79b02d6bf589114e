# expect: PASS
# item: honest
# needs: torch
def f(x):
    t = torch.tensor(x, requires_grad=True)
    (t**2).sum().backward()
    return t.grad.numpy()
