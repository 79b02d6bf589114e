"""Oracles: regularisation."""

from __future__ import annotations

import math

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def dropout(case):
    x, p = tensor(case["x"]), case["p"]
    if not 0 <= p <= 1:
        return {"raises": "ValueError"}
    if case["do"] == "exact":
        return {"dropout": F.dropout(x, p, case["training"])}
    if case["do"] == "generator":
        return {"next call differs": True, "same seed agrees": True}
    kept = F.dropout(torch.ones(1000, dtype=torch.float64), p).unique()[-1].item()
    yes = ("rate is near p", "no slice is dropped as a whole", "every axis is mixed")
    return {
        "dtype": str(x.dtype).removeprefix("torch."),
        "shape": list(x.shape),
        "smallest y / x": round(kept, 5),
        "largest y / x": round(kept, 5),
        **dict.fromkeys(yes, True),
    }


def ridge(case):
    x, y = tensor(case["x"]), tensor(case["y"])

    def cost(theta):
        errors = y - x @ theta[:-1] - theta[-1]
        return errors.square().sum() + case["lam"] * theta[:-1].square().sum()

    # Quadratic: one Newton step from anywhere ends at the minimum.
    start = torch.zeros(x.shape[1] + 1, dtype=torch.float64)
    slope = torch.autograd.functional.jacobian(cost, start)
    theta = -torch.linalg.solve(torch.autograd.functional.hessian(cost, start), slope)
    return {"w": theta[:-1], "b": theta[-1]}


def soft_thresh(case):
    if case["fails"]:
        return {"raises": "ValueError"}
    return {"result": F.softshrink(tensor(case["u"]), case["t"])}


def early_stop(case):
    stops, epochs = _stopping(case["losses"], **case["settings"])
    known = {"stop": stops, "best_epoch after every step": epochs}
    if case["second"]:
        known["second run"] = _stopping(case["second"], **case["settings"])[0]
    return known


def _stopping(losses, patience, min_delta=0.0):
    """No torch here: what the next improvement is, is asked of all losses that are left."""
    best, start, epochs = math.inf, 0, []
    while start < len(losses):
        rest = [best - loss > min_delta for loss in losses[start:]]
        wait = rest.index(True) if True in rest else len(rest)
        epochs += [start - 1] * wait
        start += wait
        if start < len(losses):
            best = losses[start]
            epochs.append(start)
            start += 1
    return [now - epoch >= patience for now, epoch in enumerate(epochs)], epochs
