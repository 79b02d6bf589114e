"""Oracles: optimisers and training loops."""

from __future__ import annotations

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def adam(case):
    options = {"lr": 1e-3, "b1": 0.9, "b2": 0.999, "eps": 1e-8, "wd": 0.0, **case["keywords"]}
    kind = torch.optim.AdamW if options.get("decoupled") else torch.optim.Adam
    w = tensor(case["w"], grad=True)
    betas = (options["b1"], options["b2"])
    optimizer = kind(
        [w], options["lr"], betas=betas, eps=options["eps"], weight_decay=options["wd"]
    )
    state = optimizer.state[w]
    state["step"] = torch.tensor(float(case["first"] - 1))
    state["exp_avg"], state["exp_avg_sq"] = tensor(case["m"]), tensor(case["v"])
    walk = []
    for gradient in case["gradients"]:
        w.grad = tensor(gradient)
        optimizer.step()
        walk.append(w.detach().clone())
    return {"w of every step": walk, "m": state["exp_avg"], "v": state["exp_avg_sq"]}


def sgd_momentum(case):
    keywords = dict(case["keywords"])
    mu, wd = keywords.pop("mu", 0.0), keywords.pop("wd", 0.0)
    w = tensor(case["w"], grad=True)
    optimizer = torch.optim.SGD([w], momentum=mu, weight_decay=wd, **keywords)
    if case["v"] is not None:
        optimizer.state[w]["momentum_buffer"] = tensor(case["v"])
    walk = []
    for gradient in case["gradients"]:
        w.grad = tensor(gradient)
        optimizer.step()
        walk.append(w.detach().clone())
    velocity = optimizer.state[w].get("momentum_buffer") if mu else None
    known = {"w of every step": walk, "v shares memory with g": False}
    return known if velocity is None else {**known, "v": velocity}


def minibatches(case):
    batches = [one for one in torch.arange(case["n"]).split(case["batch"]) if len(one)]
    if case["drop_last"]:
        batches = [one for one in batches if len(one) == case["batch"]]
    if case["do"] == "in order":
        return {"batches": batches}
    yes = (
        "integers",
        "no index occurs twice",
        "the order is random",
        "two epochs differ",
        "equal generators give equal epochs",
        "every index comes in some epoch",
        "neighbours are parted",
    )
    return {"sizes": list(map(len, batches)), **dict.fromkeys(yes, True)}


def clip_norm(case):
    grads = [tensor(g) for g in case["grads"]]
    weights = [torch.zeros(g.shape, dtype=torch.float64, requires_grad=True) for g in grads]
    for w, g in zip(weights, grads, strict=True):
        w.grad = g.double()
    norm = torch.nn.utils.clip_grad_norm_(weights, case["max_norm"])
    pairs = zip(weights, grads, strict=True)
    return {"new_grads": [w.grad.to(g.dtype) for w, g in pairs], "total_norm": norm}


def _small_model(case, outputs=3):
    torch.manual_seed(case["seed"])
    linear = torch.nn.Linear
    if case["model"] == "linear":
        return linear(2, outputs).double()
    width, middle = {
        "dropout": (6, torch.nn.Dropout()),
        "batchnorm": (6, torch.nn.BatchNorm1d(6)),
        "frozen": (6, torch.nn.ReLU()),
        "two layers": (5, torch.nn.Tanh()),
    }[case["model"]]
    return torch.nn.Sequential(linear(2, width), middle, linear(width, outputs)).double()


def _small_optimizer(case, parameters, lr):
    if case["optimizer"] == "adam":
        return torch.optim.Adam(parameters, 0.05)
    return torch.optim.SGD(parameters, lr, momentum=0.9 * (case["optimizer"] == "momentum"))


def train_epoch(case):
    regression = bool(case.get("regression"))
    model = _small_model(case, 1 if regression else 3)
    trained = list(model.parameters())[2 if case["model"] == "frozen" else 0 :]
    optimizer = _small_optimizer(case, trained, 0.2)
    loss_of = F.mse_loss if regression else F.cross_entropy
    torch.manual_seed(case["seed"])
    epochs = []
    for _ in range(case["epochs"]):
        losses = []
        for x, y in zip(case["x"], case["y"], strict=True):
            per_sample = loss_of(model(tensor(x)), tensor(y), reduction="none").flatten()
            gradients = torch.autograd.grad(per_sample.mean(), trained)
            for one, gradient in zip(trained, gradients, strict=True):
                one.grad = gradient
            optimizer.step()
            losses.append(per_sample.detach())
        epochs.append(torch.cat(losses).mean().item())
    known = {"loss of every epoch": epochs, "state": dict(model.state_dict())}
    return {**known, "a Python float": True, "training mode": True}


def grad_accum(case):
    model = _small_model(case)
    optimizer = _small_optimizer(case, model.parameters(), 0.5)
    x, y = (torch.cat([tensor(one) for one in case[name]]) for name in "xy")
    losses = []
    for _ in range(case["steps"]):
        optimizer.zero_grad()
        losses.append(F.cross_entropy(model(x), y))
        losses[-1].backward()
        optimizer.step()
    known = {"loss of every call": losses, "calls of optimizer.step": case["steps"]}
    known["most samples in the model at a time"] = max(map(len, case["x"]))
    known |= {"a Python float": True, "most graphs at a time": 1}
    return {**known, "state": dict(model.state_dict())}
