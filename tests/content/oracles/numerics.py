"""Oracles: stable numerics."""

from __future__ import annotations

import torch

from tests.content.oracles.tensors import tensor


def softmax(case):
    x = tensor(case["x"])
    x = x if x.is_floating_point() else x.double()
    return {"softmax": torch.softmax(x, case["keywords"].get("axis", -1))}


def logsumexp(case):
    x, axis = tensor(case["x"]).double(), case["keywords"].get("axis")
    dims = tuple(range(x.ndim)) if axis is None else axis
    return {"logsumexp": torch.logsumexp(x, dims, case["keywords"].get("keepdims", False))}


def pairwise(case):
    a, b = tensor(case["a"]).double(), tensor(case["b"]).double()
    distances = torch.cdist(a, b, compute_mode="donot_use_mm_for_euclid_dist")
    return {"distances": distances.square()}
