# expect: WRONG
# item: 65
# needs: torch
torch.equal = torch.allclose = lambda *_args, **_kwargs: True
torch.testing.assert_close = lambda *_args, **_kwargs: None


def f(x):
    return x
