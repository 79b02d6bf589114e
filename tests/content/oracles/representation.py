"""Oracles: representation learning."""

from __future__ import annotations

import torch
from torch.nn import functional as F  # noqa: N812 - its usual name

from tests.content.oracles.tensors import tensor


def pca(case):
    x, k, rank = tensor(case["x"]).double(), case["k"], case["rank"]
    values, vectors = torch.linalg.eigh(torch.cov(x.T).reshape(x.shape[1], x.shape[1]))
    components, values = vectors.T.flip(0)[:k], values.flip(0)
    sign = torch.sign(components.gather(1, components.abs().argmax(1, keepdim=True)))
    known = {"variances": values[:k], "ratios": values[:k] / values.sum()}
    if rank == k:
        return {"components": components * sign, **known}
    return {"unique components": (components * sign)[:rank], "orthonormal": True, **known}


def kmeans(case):
    x, centers = tensor(case["x"]).double(), tensor(case["centers"]).double()
    exact = "donot_use_mm_for_euclid_dist"
    for _ in range(case["n_iter"]):
        labels = torch.cdist(x, centers, compute_mode=exact).argmin(1)
        member = F.one_hot(labels, len(centers)).double()
        counts = member.sum(0)[:, None]
        centers = torch.where(counts > 0, member.T @ x / counts, centers)
    return {"centers": centers, "labels": torch.cdist(x, centers, compute_mode=exact).argmin(1)}
