# expect: PASS
# item: 81
# needs: torch
torch.set_default_dtype(torch.float16)
torch.set_grad_enabled(False)
torch.manual_seed(7)


def f(x):
    return 2 * x
