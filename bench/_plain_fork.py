"""``python bench/_plain_fork.py needs rounds``: what a bare fork of a warm process costs, in ms.

The yardstick for the judge's walls: the same code in a child without any.
"""

from __future__ import annotations

import os
import sys
import time
from statistics import median

NUMPY = "y = np.linalg.norm(x @ x.T, axis=0)"
TORCH = (
    "w = torch.tensor(x, requires_grad=True)\n"
    "(torch.nn.functional.softmax(w @ w.T, dim=-1) ** 2).sum().backward()\n"
    "y = w.grad.numpy()"
)


def main(needs: str, rounds: int) -> float:
    """Warm up, then fork, run and read the answer again and again; the median."""
    import gc

    import numpy as np

    names = {"np": np, "x": np.ones((8, 8))}
    if needs == "torch":
        import torch

        torch.set_num_threads(1)
        names["torch"] = torch
    code = compile(TORCH if needs == "torch" else NUMPY, "plain", "exec")
    if needs == "numpy":
        exec(code, dict(names))  # noqa: S102 - our own code; autograd stays cold before a fork
    gc.collect()
    gc.freeze()
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        _once(code, names)
        spent.append((time.perf_counter() - began) * 1000)
    return median(spent)


def _once(code: object, names: dict[str, object]) -> None:
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        scope = dict(names)
        exec(code, scope)  # type: ignore[arg-type]  # noqa: S102 - as above
        os.write(theirs, scope["y"].tobytes())  # type: ignore[attr-defined]
        os._exit(0)
    os.close(theirs)
    while os.read(ours, 65536):
        pass
    os.close(ours)
    os.waitpid(child, 0)


if __name__ == "__main__":
    for name in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{name}_NUM_THREADS", "1")
    print(main(sys.argv[1], int(sys.argv[2])))
