"""Oracles: probability."""

from __future__ import annotations

import torch

from tests.content.oracles.tensors import tensor


def kl(case):
    if case["fails"]:
        return {"raises": "ValueError"}
    p, q = tensor(case["p"]), tensor(case["q"])
    return {"kl": (torch.special.xlogy(p, p) - torch.special.xlogy(p, q)).sum(-1)}
