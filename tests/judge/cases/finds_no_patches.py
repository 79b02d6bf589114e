# expect: PASS
# item: 89
# needs: torch
import builtins
import os
import random


def f(x):
    assert not any(hasattr(thing, "patched") for thing in (np, torch, builtins, random))
    assert "PATCHED" not in os.environ
    assert torch.get_default_dtype() is torch.float32
    assert np.sum(np.ones(3)) == 3
    return 2 * x
