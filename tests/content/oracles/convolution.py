"""Oracles: convolution and pooling."""

from __future__ import annotations

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def conv2d(case):
    keywords = dict(case["keywords"])
    keywords["padding"] = keywords.pop("pad", 0)
    bias = None if case["b"] is None else tensor(case["b"])
    return {"y": F.conv2d(tensor(case["x"]), tensor(case["w"]), bias, **keywords)}


def conv_out(case):
    settings = case["settings"]
    if case.get("must_raise"):
        return {"raises": ["ValueError"] * len(settings)}
    sizes = [_windows(**one) for one in settings]
    return {"sizes": sizes, "is an int": [True] * len(sizes)}


def _windows(n, k, *, s=1, p=0, d=1, ceil_mode=False):
    if ceil_mode:
        return F.max_pool1d(torch.zeros(1, 1, n), k, s, p, d, ceil_mode).shape[-1]
    return F.conv1d(torch.zeros(1, 1, n), torch.zeros(1, 1, k), None, s, p, d).shape[-1]


def im2col(case):
    keywords = dict(case["keywords"])
    keywords["padding"] = keywords.pop("pad", 0)
    x = tensor(case["x"])
    x = x.permute(0, 3, 1, 2) if case["layout"] == "transposed" else x
    return {"columns": F.unfold(x.double(), tuple(case["k"]), **keywords).to(x.dtype)}


def conv2d_backward(case):
    x, w = tensor(case["x"], grad=True), tensor(case["w"], grad=True)
    b = torch.zeros(len(case["w"]), dtype=torch.float64, requires_grad=True)
    keywords = {"stride": case["keywords"]["stride"], "padding": case["keywords"]["pad"]}
    F.conv2d(x, w, b, **keywords).backward(tensor(case["dy"]))
    return {"dx": x.grad, "dw": w.grad, "db": b.grad}


def convt2d(case):
    keywords = dict(case["keywords"])
    keywords["padding"] = keywords.pop("pad", 0)
    return {"y": F.conv_transpose2d(tensor(case["x"]), tensor(case["w"]), **keywords)}


def maxpool(case):
    x = tensor(case["x"], grad=True)
    y = F.max_pool2d(x, case["k"], case["stride"], case["pad"])
    y.backward(tensor(case["dy"]))
    return {"y": y, "dx": x.grad}


def rf(case):
    """From the first to the last input with a gradient."""
    x = torch.zeros(1, 1, 2000, dtype=torch.float64, requires_grad=True)
    y = x
    for k, s, d in case["layers"]:
        y = F.conv1d(y, torch.ones(1, 1, k, dtype=torch.float64), stride=s, dilation=d)
    y[0, 0, 0].backward()
    touched = x.grad.flatten().nonzero().flatten()
    return {"field": int(touched[-1] - touched[0] + 1)}
