# expect: WRONG|ERROR|TIME
# item: 64
# needs: torch
def f(x):
    from torch._subclasses.fake_tensor import FakeTensorMode

    with FakeTensorMode():
        return torch.empty(x.shape, dtype=torch.float64)
