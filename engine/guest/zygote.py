"""The warm process: loads the libraries once, then forks a child for every message.

It reads a few fixed bytes and passes file descriptors on. It holds no secret and never sees a
submission, so that what a child inherits is worth nothing.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import socket
import sys
import warnings
from pathlib import Path

CONTROL = 0
ORDER = b"RUN1"
DESCRIPTORS = 5


def main(needs: str, apart: bool) -> None:
    """Warm up, prove the invariants, then serve until the control socket closes.

    Args:
        needs: numpy or torch.
        apart: every child gets namespaces of its own.
    """
    from engine.guest import kernel  # noqa: PLC0415 - after the paths are set

    kernel.die_with_parent(signal.SIGKILL)
    _warm(needs)
    from engine.guest import cell  # noqa: PLC0415 - it needs NumPy

    control = socket.socket(fileno=CONTROL)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.collect()
    gc.freeze()
    control.send(json.dumps(invariants()).encode())
    while True:
        order, descriptors, _flags, _address = socket.recv_fds(control, 4, DESCRIPTORS)
        if order != ORDER or len(descriptors) != DESCRIPTORS:
            return
        if os.fork() == 0:
            control.close()
            cell.keep(cell.Descriptors(*descriptors), apart)
        for descriptor in descriptors:
            os.close(descriptor)


def _warm(needs: str) -> None:
    """Touch every lazy part that a submission would otherwise pay for."""
    warnings.filterwarnings("ignore")
    np = importlib.import_module("numpy")
    np.random.default_rng(0).standard_normal(2)
    np.random.seed(0)
    square = np.eye(3)
    np.linalg.svd(square)
    np.linalg.solve(square, square)
    np.fft.fft(square)
    np.einsum("ij,jk->ik", square, square)
    for name in ("random", "math", "collections", "itertools", "functools", "dataclasses"):
        importlib.import_module(name)
    if needs == "torch":
        _warm_torch()


def _warm_torch() -> None:
    torch = importlib.import_module("torch")
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    importlib.import_module("torch._dynamo")
    nn = importlib.import_module("torch.nn")
    functional = importlib.import_module("torch.nn.functional")
    weight = nn.Parameter(torch.zeros(2, 2))
    for optimizer in (torch.optim.SGD, torch.optim.Adam):
        optimizer([weight], lr=0.1)
    torch.manual_seed(0)
    with torch.no_grad():
        functional.conv2d(torch.ones(1, 1, 4, 4), torch.ones(1, 1, 3, 3))
        torch.linalg.svd(torch.eye(3))
        nn.Linear(2, 2)(torch.ones(1, 2))
        torch.softmax(torch.ones(2, 2) @ torch.ones(2, 2), dim=-1)


def invariants() -> dict[str, object]:
    """Report what the trusted side insists on: threads, shared maps, open files, environment."""
    shared = []
    for line in Path("/proc/self/maps").read_text().splitlines():
        modes = line.split()[1]
        if "w" in modes and "s" in modes:
            shared.append(line)
    held = sorted(int(name) for name in os.listdir("/proc/self/fd"))
    listing = max(held)  # the descriptor that listed the folder
    return {
        "tasks": len(os.listdir("/proc/self/task")),
        "shared_maps": len(shared),
        "descriptors": [number for number in held if number != listing],
        "environment": sorted(os.environ),
        "python": sys.version.split()[0],
    }


if __name__ == "__main__":
    sys.path[:0] = [sys.argv[3]]
    sys.path.append(sys.argv[4])
    sys.dont_write_bytecode = True
    main(sys.argv[1], apart=sys.argv[2] == "apart")
