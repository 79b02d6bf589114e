"""Oracles: sampling and generative models."""

from __future__ import annotations

import itertools

import torch

from tests.content.oracles.tensors import tensor


def stationary(case):
    p = tensor(case["p"])
    far = (p + torch.eye(len(p), dtype=torch.float64)) / 2  # never periodic, the same distribution
    for _ in range(40):
        far = far @ far
        far = far / far.sum(1, keepdim=True)
    return {"stationary": far[0]}


def free_energy(case):
    v, weights, b, c = (tensor(case[name]) for name in ("v", "W", "b", "c"))
    h = tensor(list(itertools.product((0.0, 1.0), repeat=len(c))))
    minus_energy = (v @ b)[:, None] + h @ c + v @ weights @ h.T
    return {"free energy": -torch.logsumexp(minus_energy, dim=1)}
