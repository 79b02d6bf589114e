# expect: PASS
# item: 89
# needs: torch
import builtins
import os
import random

np.matmul = np.sum = torch.matmul = lambda *_args, **_kwargs: "patched"
np.patched = torch.patched = builtins.patched = random.patched = True
os.environ["PATCHED"] = "1"
torch.set_default_dtype(torch.float16)


def f(x):
    return 2 * x
