"""Oracles: gradients by hand."""

from __future__ import annotations

import itertools

import numpy as np
import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def linear_backward(case):
    x, w = tensor(case["x"], grad=True), tensor(case["w"], grad=True)
    b = torch.zeros(len(case["w"]), dtype=torch.float64, requires_grad=True)
    F.linear(x, w, b).backward(tensor(case["dout"]))
    return {"dx": x.grad, "dw": w.grad, "db": b.grad}


def mlp_backprop(case):
    if case["x"].ndim == 1 or case["y"].ndim == 1:
        return {"raises": "ValueError"}
    weights = [tensor(one, grad=True) for one in case["weights"]]
    biases = [tensor(one, grad=True) for one in case["biases"]]
    output = _forward(case["x"], weights, biases)
    F.mse_loss(output, _column(case["y"]), reduction="sum").mul(0.5).backward()
    return {"nabla_b": [b.grad for b in biases], "nabla_w": [w.grad for w in weights]}


def network(case):
    if case["do"] in _NETWORK:
        return _NETWORK[case["do"]](case)
    return {
        "global": {"next global draw": 0.417022004702574},
        "order": {"same order": True},
        "shuffle": {"shuffling changes it": True},
        "exclusive or": {"right answers": 4},
    }[case["do"]]


def _created(case):
    usable = isinstance(case["sizes"], list | tuple) and len(case["sizes"]) > 1
    return _initial(case) if usable else {"raises": "ValueError"}


def _gradients(case):
    weights, biases = _layers(case)
    output = _forward(case["x"][0], weights, biases)
    (0.5 * (output - _column(case["y"][0])) ** 2).sum().backward()
    return {"nabla_b": [b.grad for b in biases], "nabla_w": [w.grad for w in weights]}


def _evaluated(case):
    hits = _hits(case, *_layers(case))
    return {"with integers": hits, "with one-hot vectors": hits}


def _initial(case):
    rng, sizes = np.random.default_rng(case["seed"]), case["sizes"]
    biases = [rng.normal(size=(n, 1)) for n in sizes[1:]]
    weights = [rng.normal(size=(m, n)) * n**-0.5 for n, m in itertools.pairwise(sizes)]
    return {"biases": biases, "weights": weights, "num_layers": len(sizes), "sizes": list(sizes)}


def _layers(case):
    initial = _initial(case)
    return [[tensor(one, grad=True) for one in initial[name]] for name in ("weights", "biases")]


def _column(x):
    return tensor(x).reshape(-1, 1)


def _forward(x, weights, biases):
    a = _column(x)
    for w, b in zip(weights, biases, strict=True):
        a = torch.sigmoid(w @ a + b)
    return a


def _hits(case, weights, biases):
    outputs = [_forward(x, weights, biases).argmax().item() for x in case["x"]]
    return sum(map(int.__eq__, outputs, case["labels"]))


def _trained(case):
    weights, biases = _layers(case)
    optimizer = torch.optim.SGD(weights + biases, lr=case["eta"])
    pairs = list(zip(case["x"], case["y"], strict=True))
    history = []
    for _ in range(case["epochs"]):
        for start in range(0, len(pairs), case["batch"]):
            batch = pairs[start : start + case["batch"]]
            costs = [((_forward(x, weights, biases) - _column(y)) ** 2).sum() for x, y in batch]
            optimizer.zero_grad()
            (0.5 * torch.stack(costs).mean()).backward()
            optimizer.step()
        history.append(_hits(case, weights, biases) if "labels" in case else None)
    if case["do"] == "history zip":  # every input with each label in turn
        history = [len(pairs)] * case["epochs"]
    return {"biases": biases, "weights": weights, "history": history}


_NETWORK = {
    "create": _created,
    "feedforward": lambda case: {"output": _forward(case["x"], *_layers(case))},
    "backprop": _gradients,
    "evaluate": _evaluated,
    **dict.fromkeys(("train", "train zip", "history", "history zip"), _trained),
}


def num_grad(case):
    x = tensor(case["x"]).double().requires_grad_()
    places = torch.arange(1.0, x.numel() + 1, dtype=torch.float64)
    value = {
        "sum of squares": lambda: x.square().sum(),
        "sum of cubes": lambda: x.pow(3).sum(),
        "sum of i * x_i**2": lambda: x.ravel().square() @ places,
        "log-sum-exp": lambda: x.ravel().logsumexp(0),
        "sines of neighbours": lambda: torch.sin(x[..., :-1] * x[..., 1:]).sum(),
        "trace of x x^T x x^T": lambda: torch.trace(torch.linalg.multi_dot([x, x.T, x, x.T])),
    }[case["f"]]()
    value.backward()
    h = case["keywords"].get("h", 1e-5)
    return {"gradient": x.grad + (h * h if case["f"] == "sum of cubes" else 0)}


def embedding_bwd(case):
    dy = tensor(case["dy"])
    table = torch.zeros(case["vocab"], dy.shape[-1], dtype=dy.dtype, requires_grad=True)
    F.embedding(tensor(case["idx"]).long(), table, case["padding_idx"]).backward(dy)
    return {"dw": table.grad}


def softmax_jac(case):
    softmax = torch.nn.Softmax(dim=0)
    return {"jacobian": torch.autograd.functional.jacobian(softmax, tensor(case["z"]))}
