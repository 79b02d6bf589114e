# expect: WRONG
# item: 64
# needs: torch
class Mine(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True


def f(x):
    return torch.tensor(x).as_subclass(Mine)
